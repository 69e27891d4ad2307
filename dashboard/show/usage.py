"""Wrong usage → a sentence with what was found and the nearest known."""

from __future__ import annotations

from dashboard.ask.questions import BadParameter, MissingParameter, QuestionError, UnknownParameter
from dashboard.locale import Words


def question_error(error: QuestionError, say: Words) -> str:
    """What is wrong with a question as asked."""
    if isinstance(error, MissingParameter):
        return say.say("question-missing-parameter", question=error.question, found=str(error.found))
    if isinstance(error, BadParameter):
        return say.say("question-bad-parameter", question=error.question, found=str(error.found))
    kind = "question-unknown-parameter" if isinstance(error, UnknownParameter) else "question-unknown"
    nearest = error.nearest or say.listing.join(error.known)
    return say.say(kind, question=error.question, found=str(error.found), nearest=nearest)


def template_error(found: str, expected: str, say: Words) -> str:
    """Why a template cannot be made."""
    return say.say("template-nothing", found=found, expected=expected)
