"""Why this, why so: a reason for every rule and exercise, its limits and its sources.

Figures about health stand here and nowhere else. Muscle activity is told in words, not
in figures: methods differ too much for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from gettext import gettext as _

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.catalogue import Catalogue, Emg, EmgBands, Exercise
from sitwatch.core.programme.packs import Stock
from sitwatch.core.programme.rules import Rule, Rules, Topic
from sitwatch.core.programme.terms import Muscle

_TOPICS: dict[Topic, str] = {
    "Breaks": N_("Breaks"),
    "Prompts": N_("Prompts"),
    "Sitting": N_("Sitting and its estimate"),
    "Programme": N_("The programme"),
    "Safety": N_("Safety"),
}
_MUSCLES: dict[Muscle, str] = {
    "gluteus_maximus": N_("large glute"),
    "gluteus_medius": N_("side glute"),
    "quadriceps": N_("thigh"),
    "hamstrings": N_("back of the thigh"),
    "calves": N_("calf"),
    "trunk": N_("trunk"),
}
_BANDS = {
    "low": N_("low"),
    "moderate": N_("moderate"),
    "high": N_("high"),
    "very_high": N_("very high"),
}


class Entry(msgspec.Struct, frozen=True):
    """One reason; `activity` and `limit` may be empty, and so may `sources`.

    `id` is that of the rule or the exercise.
    """

    id: str
    title: str
    reason: str
    activity: str
    limit: str
    sources: tuple[str, ...]

    def tells_of(self, words: Iterable[str]) -> bool:
        """Tell whether every one of these words, in small letters, stands in it."""
        told = (self.id, self.title, self.reason, self.activity, self.limit)
        whole = " ".join((*told, *self.sources)).casefold()
        return all(word in whole for word in words)


class Chapter(msgspec.Struct, frozen=True):
    """What belongs together, under a title."""

    title: str
    entries: tuple[Entry, ...]


Chapters = tuple[Chapter, ...]


class Reasons(msgspec.Struct, frozen=True):
    """All chapters, and a line for each of the user's packs that is not in use."""

    chapters: Chapters
    left_out: tuple[str, ...]


def reasons_of(stock: Stock, rules: Rules) -> Reasons:
    """Return everything that the page on reasons shows."""
    left_out = tuple(left.words for left in stock.left_out)
    return Reasons(chapters_of(stock.catalogue, rules), left_out)


def chapters_of(catalogue: Catalogue, rules: Rules) -> Chapters:
    """Return everything: the rules by topic, then the exercises by step."""
    by_topic = [
        Chapter(_(title), tuple(_rule(rule, rules) for rule in _of(rules, topic)))
        for topic, title in _TOPICS.items()
    ]
    by_step = [
        Chapter(
            _("Step {step}: {name}").format(step=step, name=_(name)),
            tuple(_exercise(one, catalogue) for one in catalogue.of_step(step)),
        )
        for step, name in enumerate(catalogue.meta.steps, start=1)
    ]
    return (*by_topic, *by_step)


def matching(chapters: Chapters, sought: str) -> Chapters:
    """Return what has all the words sought; chapters without any are left out."""
    words = sought.casefold().split()
    found = (
        Chapter(
            chapter.title, tuple(one for one in chapter.entries if one.tells_of(words))
        )
        for chapter in chapters
    )
    return tuple(chapter for chapter in found if chapter.entries)


def left_out_title() -> str:
    """Return what stands above packs that are not in use."""
    return _("Exercises of your own that are left out")


def nothing_words(sought: str) -> str:
    """Return that nothing has the words sought."""
    return _("Nothing here speaks of “{sought}”.").format(sought=sought.strip())


def about_words() -> str:
    """Return what the page is, and what it is not."""
    return _(
        "General fitness and a healthy routine at the desk. Here stands what studies "
        "suggest and where that ends. It is no medical advice; if a clinician told "
        "you something else, that counts."
    )


def source_lines(entry: Entry) -> tuple[str, ...]:
    """Return what a reason rests on, or that it is our own choice."""
    return entry.sources or (_("Our choice; no study of just this was found."),)


def limit_words(entry: Entry) -> str:
    """Return where a reason ends; empty where nothing more is to be said."""
    return _("Limits: {limit}").format(limit=entry.limit) if entry.limit else ""


def plain_reason(text: str, sources: Mapping[str, str]) -> str:
    """Return a reason without the keys of its sources, which stand in brackets."""

    def left(brackets: re.Match[str]) -> str:
        words = brackets[1].split(", ")
        kept = [word for word in words if word not in sources]
        if len(kept) == len(words):
            return brackets[0]
        return f" ({', '.join(kept)})" if kept else ""

    return re.sub(r"\s*\(([^()]*)\)", left, text)


def _of(rules: Rules, topic: Topic) -> Iterator[Rule]:
    return (rule for rule in rules.rules if rule.topic == topic)


def _rule(rule: Rule, rules: Rules) -> Entry:
    sources = tuple(rules.sources[key] for key in rule.sources)
    words = _(rule.title), _(rule.reason), "", _(rule.limit)
    return Entry(rule.id, *words, sources)


def _exercise(one: Exercise, catalogue: Catalogue) -> Entry:
    known = catalogue.sources
    told = re.findall(r"\w+", one.evidence)
    seen = [emg for emg in one.emg if emg.kind != "unverified"]
    keys = dict.fromkeys(
        [key for key in told if key in known] + [emg.source for emg in seen]
    )
    return Entry(
        id=one.id,
        title=_(one.name),
        reason=plain_reason(_(one.evidence), known),
        activity=_activity(seen, catalogue.emg_bands),
        limit="",
        sources=tuple(known[key] for key in keys),
    )


def _activity(seen: Iterable[Emg], bands: EmgBands) -> str:
    """Return how hard the muscles work, a word for each; empty: nobody measured it."""
    muscles: dict[Muscle, list[Emg]] = {}
    for emg in seen:
        muscles.setdefault(emg.muscle, []).append(emg)
    if not muscles:
        return ""
    told = ", ".join(_muscle(muscle, of, bands) for muscle, of in muscles.items())
    if all(emg.kind == "proxy" for of in muscles.values() for emg in of):
        words = _("Muscle activity, measured in a kindred exercise: {told}")
    else:
        words = _("Muscle activity: {told}")
    return words.format(told=told)


def _muscle(muscle: Muscle, values: list[Emg], bands: EmgBands) -> str:
    own = [emg for emg in values if emg.kind == "measured"] or values
    low = _band(min(emg.low for emg in own), bands)
    high = _band(max(emg.high for emg in own), bands)
    name = _(_MUSCLES[muscle])
    if low == high:
        return _("{muscle} {band}").format(muscle=name, band=_(_BANDS[low]))
    words = _("{muscle} {low} to {high}")
    return words.format(muscle=name, low=_(_BANDS[low]), high=_(_BANDS[high]))


def _band(percent: float, bands: EmgBands) -> str:
    """Return the word for a value; what lies between two bands belongs to the upper."""
    ranges = msgspec.structs.asdict(bands)
    return next(name for name, (_low, high) in ranges.items() if percent <= high)
