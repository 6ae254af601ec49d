"""Hosts are told what to write in the file of settings that they have, in its own syntax."""

from pathlib import Path

import pytest

from mirrormark.diagnostics.pipeline import Pipeline
from mirrormark.generators.planned_by_file import SAID_IN
from mirrormark.language.rendering import OURS
from mirrormark.site import PlanningError, PublishingError, SiteSettings, plan_site
from mirrormark.site.page.embed import Assets
from mirrormark.site.publishing import Offline, finish_site, write_embeds
from mirrormark.site.settings_place import MKDOCS, SettingsPlace
from mirrormark.wording.catalogue import load_catalogue
from tests.test_publishing import named, page, write_site

SITE = "https://example.org/small/"
FILES = pytest.mark.parametrize(
    ("said_in", "example", "place"),
    [
        (MKDOCS, "'{}: {}'", "below 'mirrormark:' in mkdocs.yml"),
        (SAID_IN, "'{} = {}'", "in mirrormark.toml"),
    ],
    ids=["mkdocs", "toml"],
)


@FILES
def test_a_service_worker_of_others(
    tmp_path: Path, said_in: SettingsPlace, example: str, place: str
) -> None:
    site = write_site(tmp_path, {"index.html": page("home"), "service-worker.js": "theirs()"})
    with pytest.raises(PublishingError) as caught:
        finish_site(site, SITE, {}, Offline("run();", load_catalogue()), said_in=said_in)
    assert f"or write {example.format('offline', 'false')} {place}." in str(caught.value)


@FILES
def test_a_file_that_others_would_load(
    tmp_path: Path, said_in: SettingsPlace, example: str, place: str
) -> None:
    (tmp_path / "embed.js").write_text("mine")
    with pytest.raises(PublishingError) as caught:
        write_embeds(tmp_path, Assets("a/embed-1.js", "a/embed-2.css"), said_in)
    asked = example.format("embed", "true")
    assert f"or take {asked} out of {place.rpartition(' ')[2]}." in str(caught.value)


@FILES
def test_an_inline_script(tmp_path: Path, said_in: SettingsPlace, example: str, place: str) -> None:
    site = write_site(tmp_path, {"index.html": page("<script>mine()</script>")})
    (own,) = named("mine()")
    with pytest.raises(PublishingError) as caught:
        finish_site(site, SITE, {}, said_in=said_in)
    written = own if said_in is MKDOCS else f'"{own}"'
    line = example.strip("'").format("inline_scripts", f"[{written}]")
    assert str(caught.value).endswith(f"{place}: {line}")
    finish_site(site, SITE, {}, own_scripts=[own], said_in=said_in)


@FILES
def test_what_is_no_hash(tmp_path: Path, said_in: SettingsPlace, example: str, place: str) -> None:
    del example
    with pytest.raises(PublishingError) as caught:
        finish_site(tmp_path, SITE, {}, own_scripts=["mine()"], said_in=said_in)
    assert str(caught.value).startswith(f"{place.rpartition(' ')[2]}: 'mine()' below")


@FILES
def test_a_folder_of_assessments_that_can_not_be(
    tmp_path: Path, said_in: SettingsPlace, example: str, place: str
) -> None:
    refused = {
        "../up": f"{example.format('assessments', '../up')} is no folder {said_in.root}.",
        "no": f"or name another by 'assessments' {place}.",
    }
    for folder, told in refused.items():
        settings = SiteSettings(tmp_path, OURS, assessments=folder, said_in=said_in)
        with pytest.raises(PlanningError) as caught:
            plan_site(settings, Pipeline())
        assert told in str(caught.value).replace('"', "")
