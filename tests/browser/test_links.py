"""A link shows a colleague the same page; the back button leads to the former choice."""

import re

from playwright.sync_api import expect

CHOSEN = {"area": "public", "period": "2023", "lang": "en", "category": "all"}


def test_a_copied_address_shows_the_same_page(samples_server, open_tab):
    first = open_tab(samples_server).open("gaps")
    first.choose("地区", "公开报告样本")
    first.see("公开报告样本 · 2025 年").choose("年度", "2023").see("公开报告样本 · 2023 年").settle()
    first.choose("指标类别", "全部类别")
    expect(first.page).to_have_url(re.compile("category=all"))
    first.settle().page.get_by_text("English", exact=True).click()
    first.see("公开报告样本 · 2023 · as of").settle()
    second = open_tab(samples_server)
    second.page.goto(first.page.url)
    second.settle().see("公开报告样本 · 2023 · as of")
    expect(second.page.get_by_role("combobox", name="Chapter")).to_have_value("All chapters")
    assert second.page.locator("h1").inner_text() == "Gaps and doubts"
    assert all(f"{name}={value}" in second.page.url for name, value in CHOSEN.items())


def test_the_language_and_choices_are_kept_from_page_to_page(samples_server, open_tab):
    tab = open_tab(samples_server).open(area="public", period="2022", lang="en")
    tab.page.get_by_role("link", name="Gaps and doubts", exact=True).click()
    tab.see("公开报告样本 · 2022 · as of")
    expect(tab.page.locator("h1")).to_have_text("Gaps and doubts")
    expect(tab.page).to_have_url(re.compile("area=public&period=2022&lang=en"))


def test_back_leads_to_the_former_period_and_the_page_follows(samples_server, open_tab):
    tab = open_tab(samples_server).open(area="public")
    tab.choose("年度", "2023").see("公开报告样本 · 2023 年").settle()
    tab.choose("年度", "2022").see("公开报告样本 · 2022 年").settle()
    tab.page.go_back()
    tab.see("公开报告样本 · 2023 年").settle()
    tab.page.go_back()
    tab.see("公开报告样本 · 2024 年").settle()
    tab.page.go_forward()
    tab.see("公开报告样本 · 2023 年")


def test_one_step_back_leads_to_the_page_before(samples_server, open_tab):
    tab = open_tab(samples_server).open(area="public", period="2022")
    tab.page.get_by_role("link", name="缺报核查", exact=True).click()
    expect(tab.page.locator("h1")).to_have_text("缺报核查")
    expect(tab.page).to_have_url(re.compile("category="))
    tab.settle().page.go_back()
    expect(tab.page.locator("h1")).to_have_text("总览")
    tab.see("公开报告样本 · 2022 年")


def test_closing_the_origin_takes_it_out_of_the_address(samples_server, open_tab):
    tab = open_tab(samples_server).open(area="hangjinhouqi", figure="hangjinhouqi.tuanjie~gov_info_disclosed")
    tab.see("工作簿中写的是“300余”").page.keyboard.press("Escape")
    expect(tab.page.get_by_role("dialog")).to_be_hidden()
    expect(tab.page).not_to_have_url(re.compile("figure="))


def test_a_link_of_a_page_is_followed_without_loading_the_app_again(samples_server, open_tab):
    tab = open_tab(samples_server).open("gaps", area="hangjinhouqi", category="all")
    tab.page.evaluate("window.sameDocument = true")
    tab.page.locator("td.bounded a[href*='tuanjie~gov_info_disclosed']").click()
    tab.see("工作簿中写的是“300余”")
    tab.page.go_back()
    expect(tab.page.get_by_role("dialog")).to_be_hidden()
    assert tab.page.evaluate("window.sameDocument")


def test_two_tabs_keep_their_own_choices(samples_server, open_tab):
    first = open_tab(samples_server).open(area="public", period="2022")
    second = open_tab(samples_server).open(area="hangjinhouqi", period="2025", lang="en")
    first.choose("年度", "2021").see("公开报告样本 · 2021 年")
    second.see("杭锦后旗 · 2025 · as of")
    first.see("公开报告样本 · 2021 年")


def test_an_unknown_page_leads_to_the_first(samples_server, open_tab):
    tab = open_tab(samples_server).open("nowhere")
    expect(tab.page.locator("h1")).to_have_text("总览")
