"""How scripts/attack asks: as somebody, and from another network each time, so that none asks too often."""

import os
import random

import schemathesis

dice = random.Random(0)


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers["X-Forwarded-For"] = f"192.0.{dice.randrange(256)}.{dice.randrange(256)}, 10.0.0.1"
    if os.environ["AUTHORIZATION"]:
        case.headers["Authorization"] = os.environ["AUTHORIZATION"]
