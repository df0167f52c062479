import { excerpt, type Finding } from "../../../events/refusal.ts";
import { isWithin, parametersOf } from "./settings.ts";

type Change = { readonly alerts?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined };

/** What keeps a change of settings from being stated, place by place under `path`. A fact of the bus is only not followed. */
export const checkSettings = ({ alerts = {} }: Change, path: string): Finding[] =>
  Object.entries(alerts).flatMap(([rule, values]) => {
    const parameters = Object.hasOwn(parametersOf, rule) ? parametersOf[rule] : undefined;
    if (parameters === undefined) {
      const expected = `a rule, one of ${Object.keys(parametersOf).join(", ")}`;
      return [{ path: `${path}/alerts/${rule}`, expected, found: excerpt(rule) }];
    }
    return Object.entries(values).flatMap(([name, value]) => {
      const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      const place = `${path}/alerts/${rule}/${name}`;
      if (parameter === undefined) {
        return [{ path: place, expected: `one of ${Object.keys(parameters).join(", ")}`, found: excerpt(name) }];
      }
      const { least, most, unit } = parameter;
      return isWithin(parameter, value)
        ? []
        : [{ path: place, expected: `a whole number of ${unit} from ${least} to ${most}`, found: excerpt(value) }];
    });
  });
