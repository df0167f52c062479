"""AWS command lines (a JSON list of lists of words, on standard input) -> what AWS's own models know nothing of, a line each."""
import json
import sys

import botocore.session
from botocore import xform_name

# Options of the command line itself, and names it gives to paging and booleans.
EVERYWHERE = {"query", "output", "region", "max-items"}
SERVICES = {"s3api": "s3"}

session = botocore.session.get_session()


def options(operation):
    for name, shape in operation.input_shape.members.items() if operation.input_shape else []:
        option = xform_name(name, "-")
        yield option
        if shape.type_name == "boolean":
            yield f"no-{option}"


def faults(words):
    service, name, *rest = words[1:]
    model = session.get_service_model(SERVICES.get(service, service))
    operation = next((one for one in model.operation_names if xform_name(one, "-") == name), None)
    if operation is None:
        yield f"{service} has no operation {name}"
        return
    model = model.operation_model(operation)
    given = {word[2:] for word in rest if word.startswith("--")}
    for option in sorted(given - set(options(model)) - EVERYWHERE):
        yield f"{service} {name} has no option --{option}"
    required = {xform_name(one, "-") for one in model.input_shape.required_members}
    for option in sorted(required - given):
        yield f"{service} {name} lacks --{option}"


for words in json.load(sys.stdin):
    for fault in faults(words):
        print(fault)
