import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { Directory } from "../domain/ports.ts";
import { person as personSchema, type StoredPerson, type TokenSubject } from "../domain/rights/person.ts";
import { sha256 } from "./content-hash.ts";
import { type Item, numberIn, textIn } from "./item.ts";
import { listOf, personKey, personPartition, tokenKey, tokenPartition } from "./keys.ts";
import { isAbsent, putIf } from "./put-if.ts";
import { readList } from "./read-list.ts";

const read = (item: Item): StoredPerson => ({
  person: personSchema.parse(JSON.parse(textIn(item, "person"))),
  version: numberIn(item, "v"),
});

const hashOf = ({ issuer, subject }: TokenSubject): string => sha256(canonicalJson({ issuer, subject }));

/** The directory in the `work` table. */
export const dynamoDirectory = (client: DynamoDBClient, table: string): Directory => {
  const item = async (partition: string, sort: string): Promise<Item | undefined> => {
    const Key = { PK: { S: partition }, SK: { S: sort } };
    const { Item: found } = await client.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
    return found;
  };

  const get = async (personId: string): Promise<StoredPerson | undefined> => {
    const found = await item(personPartition(personId), personKey);
    return found && read(found);
  };

  return {
    get,

    async of(token) {
      const bound = await item(tokenPartition(hashOf(token)), tokenKey);
      return bound && get(textIn(bound, "personId"));
    },

    put(person, version) {
      const written: Item = {
        PK: { S: personPartition(person.personId) },
        SK: { S: personKey },
        v: { N: String(version + 1) },
        person: { S: JSON.stringify(person) },
        g: { S: listOf.person },
        s: { S: person.personId },
      };
      return version === 0
        ? putIf(client, table, written, isAbsent)
        : putIf(client, table, written, "v = :version", { ":version": { N: String(version) } });
    },

    bind(token, personId) {
      const bound: Item = {
        PK: { S: tokenPartition(hashOf(token)) },
        SK: { S: tokenKey },
        personId: { S: personId },
      };
      return putIf(client, table, bound, `${isAbsent} OR personId = :person`, { ":person": { S: personId } });
    },

    async list() {
      return (await readList(client, table, listOf.person)).map(read);
    },
  };
};
