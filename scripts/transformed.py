"""A template as CloudFormation will have it, by SAM CLI's reading of loops and SAM's translator."""

import os

from samcli.lib.cfn_language_extensions.sam_integration import expand_language_extensions
from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform

PLACE = "s3://bucket/package"
# A list that only AWS knows is taken to be as long as the functions.
LIST = ",".join(f"stack-Function{n}-0A1b2C3d4E5f" for n in range(50))
# What functions take apart.
SAMPLES = {"EmailSender": "alerts@example.org"}
AWS = {"AWS::Partition": "aws", "AWS::Region": "eu-west-2", "AWS::AccountId": "000000000000", "AWS::StackName": "stack",
       "AWS::URLSuffix": "amazonaws.com"}

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-west-2")


class NoManagedPolicies:
    """SAM asks for these names only where a policy is named and not written out."""

    def load(self):
        return {}


def value(name, parameter):
    sample = LIST if parameter["Type"] == "CommaDelimitedList" else SAMPLES.get(name, "x")
    return parameter.get("Default", sample)


def as_cloudformation_has_it(text, given=None):
    """Given: values of parameters, and of AWS::StackName and the like, where they matter."""
    template = yaml_parse(text)
    parameters = AWS | {name: value(name, parameter) for name, parameter in template.get("Parameters", {}).items()}
    parameters |= given or {}
    template = expand_language_extensions(template, parameters, enabled=True).expanded_template
    globals_ = template.get("Globals", {}).get("Function", {})
    if not str(globals_.get("CodeUri", PLACE)).startswith("s3://"):
        globals_["CodeUri"] = PLACE
    return transform(template, parameters, NoManagedPolicies())
