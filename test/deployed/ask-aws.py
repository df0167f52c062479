"""One call of any AWS API, by the client that came with the emulator: SERVICE OPERATION PARAMETERS (JSON) -> answer (JSON).

Bytes travel as {"base64": "..."}; streamed bodies come back as text. Endpoint, region and credentials: the environment's.
"""
import base64
import json
import sys

import botocore.session


def read(value):
    return base64.b64decode(value["base64"]) if list(value) == ["base64"] else value


def write(value):
    return value.read().decode() if hasattr(value, "read") else str(value)


service, operation, parameters = sys.argv[1:]
client = botocore.session.get_session().create_client(service)
answer = getattr(client, operation)(**json.loads(parameters, object_hook=read))
print(json.dumps(answer, default=write))
