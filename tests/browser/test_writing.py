"""Writing, speaking and sending pictures; what is not sent yet is kept."""

from __future__ import annotations

import base64
from io import BytesIO

from PIL import Image
from playwright.sync_api import Page, Route, expect

from .conftest import Edge, House, Visit
from .shopper import opened, say, texts, until

# Stands in for the browser's own listening, which hears nothing on a machine without a microphone.
LISTENING = """
window.SpeechRecognition = class {
  start() {
    window.listening = this;
  }
  stop() {
    this.onend();
  }
};
"""
DROP = """([data, type]) => {
  const bytes = Uint8Array.from(atob(data), one => one.charCodeAt(0));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([bytes], "shoe", { type }));
  const window_ = document.querySelector("daogou-chat").shadowRoot.querySelector(".window");
  for (const name of ["dragover", "drop"])
    window_.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
}"""
PASTE = """([data, type]) => {
  const bytes = Uint8Array.from(atob(data), one => one.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], "shoe", { type }));
  const area = document.querySelector("daogou-chat").shadowRoot.querySelector("textarea");
  area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}"""


def png(color: str = "tomato", size: tuple[int, int] = (80, 60)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, color).save(file, "PNG")
    return file.getvalue()


def choose(page: Page, data: bytes, kind: str = "image/png") -> None:
    page.get_by_label("发图片").set_input_files({"name": "shoe", "mimeType": kind, "buffer": data})


def test_a_picture_is_sent_and_shown_again(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    choose(page, png())
    expect(page.get_by_alt_text("要发的图片")).to_be_visible()
    say(page, "这双有吗")
    picture = page.get_by_alt_text("你发的图片")
    expect(picture).to_be_visible()
    expect(page.get_by_text("2: 这双有吗")).to_be_visible()
    expect(page.get_by_alt_text("要发的图片")).to_be_hidden()
    heard = [one["message"] for one in edge.assistant.heard]
    assert heard[-1] == "这双有吗" and heard[0].startswith("/send_image")
    page.reload()
    expect(picture).to_be_visible()
    assert picture.evaluate("one => one.decode().then(() => one.naturalWidth)") == 80


def test_the_answer_to_a_picture_is_in_sight_however_late_the_picture_comes(
    edge: Edge, visit: Visit
) -> None:
    page = opened(visit(edge.base, viewport={"width": 390, "height": 560}))
    say(page, "在吗")
    expect(page.get_by_text("2: 在吗")).to_be_visible()
    held: list[Route] = []
    page.route("**/api/images/*", lambda route: held.append(route))
    choose(page, png(size=(300, 600)))
    say(page, "这双有吗")
    answer = page.get_by_text("2: 这双有吗")
    expect(answer).to_be_visible()
    held[0].continue_()
    picture = page.get_by_alt_text("你发的图片")
    expect(picture).to_be_visible()
    # It may be drawn anew meanwhile, of what the server has kept.
    assert until(page, lambda: picture.evaluate("one => one.offsetHeight") > 200)
    expect(answer).to_be_in_viewport(ratio=1)


def test_what_is_written_while_a_picture_goes_out_stays(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    held: list[Route] = []
    page.route("**/api/images", lambda route: held.append(route))
    choose(page, png())
    say(page, "这双有吗")
    expect(page.get_by_text("正在上传图片…")).to_be_visible()
    area = page.get_by_role("textbox")
    page.keyboard.insert_text("好" * 2100)
    expect(page.get_by_text("一条消息最多 2000 字")).to_be_visible()
    page.keyboard.press("Enter")
    page.evaluate(PASTE, [base64.b64encode(png("navy")).decode(), "image/png"])
    assert until(page, lambda: len(held) == 1)
    held[0].continue_()
    expect(page.get_by_text("2: 这双有吗")).to_be_visible()
    expect(area).to_have_value("好" * 1996)
    expect(page.get_by_text("一条消息最多 2000 字")).to_be_hidden()
    expect(page.get_by_alt_text("要发的图片")).to_be_visible()
    assert page.locator("daogou-chat .mine").count() == 1
    assert len(held) == 1
    # The second picture goes out with what was written behind the first.
    area.fill("还有这双")
    page.keyboard.press("Enter")
    assert until(page, lambda: len(held) == 2)
    held[1].continue_()
    expect(page.get_by_text("2: 还有这双")).to_be_visible()
    expect(area).to_have_value("")
    expect(page.get_by_alt_text("要发的图片")).to_be_hidden()


def test_a_window_that_is_opened_again_while_a_picture_goes_out(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    held: list[Route] = []
    page.route("**/api/images", lambda route: held.append(route))
    choose(page, png())
    say(page, "这双有吗")
    assert until(page, lambda: len(held) == 1)
    page.get_by_role("button", name="收起聊天").click()
    page.get_by_role("button", name="打开聊天").click()
    area = page.get_by_role("textbox")
    expect(area).to_have_value("这双有吗")
    held[0].continue_()
    expect(page.get_by_text("2: 这双有吗")).to_be_visible()
    expect(area).to_have_value("")


def test_what_is_sent_in_one_tab_leaves_the_other_its_draft(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    other = page.context.new_page()
    other.goto(page.url)
    opened(other).get_by_role("textbox").fill("还没写完")
    page.bring_to_front()
    say(page, "在吗")
    for one in (page, other):
        expect(one.get_by_text("2: 在吗")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("")
    expect(other.get_by_role("textbox")).to_have_value("还没写完")


def test_a_picture_by_paste_and_by_drop_and_taken_back(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    for way in (PASTE, DROP):
        page.evaluate(way, [base64.b64encode(png()).decode(), "image/png"])
        expect(page.get_by_alt_text("要发的图片")).to_be_visible()
        page.get_by_role("button", name="不发这张").click()
        expect(page.get_by_alt_text("要发的图片")).to_be_hidden()
    page.get_by_role("button", name="发送").click()
    assert edge.assistant.heard == []


def test_what_is_no_picture_or_too_large_is_told_in_words(house: House, visit: Visit) -> None:
    with house.edge(max_image_bytes=200) as edge:
        page = opened(visit(edge.base))
        choose(page, b"%PDF", "application/pdf")
        expect(page.get_by_text("只能发 PNG、JPEG、WebP 或 GIF 图片。")).to_be_visible()
        choose(page, b"\0" * (5 * 1024 * 1024 + 1))
        expect(page.get_by_text("图片太大了，最大 5 MB。")).to_be_visible()
        expect(page.get_by_alt_text("要发的图片")).to_be_hidden()
        # What the edge refuses is told as well, and what was written stays.
        choose(page, b"GIF89a, but no more", "image/gif")
        say(page, "看看这个")
        expect(page.get_by_text("只能发 PNG、JPEG、WebP 或 GIF 图片。")).to_be_visible()
        expect(page.get_by_role("textbox")).to_have_value("看看这个")
        # It is not attached any more: what is written goes out without it.
        expect(page.get_by_alt_text("要发的图片")).to_be_hidden()
        page.get_by_role("button", name="发送").click()
        expect(page.get_by_text("2: 看看这个")).to_be_visible()
        expect(page.get_by_text("只能发 PNG、JPEG、WebP 或 GIF 图片。")).to_be_hidden()


def test_what_is_too_long_to_be_pasted_is_told(edge: Edge, visit: Visit) -> None:
    page = opened(visit(edge.base))
    area = page.get_by_role("textbox")
    area.focus()
    page.keyboard.insert_text("好" * 2100)
    expect(area).to_have_value("好" * 2000)
    told = page.get_by_text("一条消息最多 2000 字，多出来的没有写进来。")
    expect(told).to_be_visible()
    page.keyboard.press("Backspace")
    expect(told).to_be_hidden()


def test_what_is_spoken_is_written(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    page.add_init_script(LISTENING)
    page.reload()
    opened(page)
    page.get_by_role("textbox").fill("想要")
    page.get_by_role("button", name="语音输入").click()
    expect(page.get_by_text("正在听，请说…")).to_be_visible()
    assert page.evaluate("window.listening.lang") == "zh-CN"
    page.evaluate("window.listening.onresult({ results: [[{ transcript: '跑步鞋' }]] })")
    page.get_by_role("button", name="说完了").click()
    expect(page.get_by_role("textbox")).to_have_value("想要 跑步鞋")
    expect(page.get_by_text("正在听，请说…")).to_be_hidden()
    page.get_by_role("button", name="语音输入").click()
    page.evaluate("window.listening.onerror({ error: 'not-allowed' }); window.listening.onend()")
    expect(page.get_by_text("没有麦克风权限")).to_be_visible()


def test_words_that_are_understood_late_do_not_write_a_sent_message_again(
    edge: Edge, visit: Visit
) -> None:
    page = visit(edge.base)
    page.add_init_script(LISTENING)
    page.reload()
    opened(page)
    page.get_by_role("button", name="语音输入").click()
    understood = "window.listening.onresult({ results: [[{ transcript: '跑步鞋' }]] })"
    page.evaluate(understood)
    page.get_by_role("textbox").press("Enter")
    page.evaluate(understood)
    expect(page.get_by_text("2: 跑步鞋")).to_be_visible()
    expect(page.get_by_role("textbox")).to_have_value("")
    expect(page.get_by_text("正在听，请说…")).to_be_hidden()


def test_a_key_that_chooses_a_word_of_an_input_method_does_nothing_else(
    edge: Edge, visit: Visit
) -> None:
    page = opened(visit(edge.base))
    area = page.get_by_role("textbox")
    area.fill("跑步鞋")
    for key in ("Enter", "Escape"):
        # In Safari the composition has ended by then.
        for told in ({"keyCode": 229}, {"isComposing": True}):
            area.dispatch_event("keydown", {"key": key, "bubbles": True, "composed": True, **told})
    expect(area).to_have_value("跑步鞋")
    assert texts(page) == []
    area.press("Enter")
    expect(page.get_by_text("2: 跑步鞋")).to_be_visible()


def test_without_speech_recognition_there_is_no_button_for_it(edge: Edge, visit: Visit) -> None:
    page = visit(edge.base)
    page.add_init_script("delete window.webkitSpeechRecognition; delete window.SpeechRecognition")
    page.reload()
    opened(page)
    expect(page.get_by_role("button", name="发送")).to_be_visible()
    expect(page.get_by_role("button", name="语音输入")).to_be_hidden()


def test_a_message_that_is_refused_can_be_sent_again(house: House, visit: Visit) -> None:
    with house.edge(max_message_chars=5) as edge:
        port = int(edge.base.rsplit(":", 1)[1])
        page = opened(visit(edge.base))
        say(page, "很长的一句话")
        expect(page.get_by_text("消息太长了，请分几次发。")).to_be_visible()
        # What follows is not held up by it, and a reload does not lose it.
        say(page, "短的")
        expect(page.get_by_text("2: 短的")).to_be_visible()
        page.reload()
        expect(page.get_by_text("没发出去")).to_be_visible()
    with house.edge(port=port):
        expect(page.get_by_text("连不上了")).to_be_hidden(timeout=30_000)
        page.get_by_role("button", name="重新发送").click()
        expect(page.get_by_text("2: 很长的一句话")).to_be_visible()
        expect(page.get_by_text("没发出去")).to_be_hidden()
        assert [text for text in texts(page) if text == "很长的一句话"] == ["很长的一句话"]


def test_too_fast_is_told_and_goes_out_later(house: House, visit: Visit) -> None:
    with house.edge(session_messages_per_minute=6) as edge:
        page = opened(visit(edge.base))
        for number in range(7):
            page.evaluate("n => document.querySelector('daogou-chat').send(n)", f"第{number}句")
        told = page.get_by_text("说得有点快，过几秒自动帮你发出去。")
        expect(told).to_be_visible(timeout=15_000)
        expect(page.get_by_text("2: 第6句")).to_be_visible(timeout=30_000)
        expect(told).to_be_hidden()
    assert [one["message"] for one in edge.assistant.heard] == [f"第{n}句" for n in range(7)]


def test_what_is_written_offline_outlives_a_reload(house: House, visit: Visit) -> None:
    with house.edge() as edge:
        port = int(edge.base.rsplit(":", 1)[1])
        page = opened(visit(edge.base))
        say(page, "a")
        expect(page.get_by_text("2: a")).to_be_visible()
        page.context.set_offline(True)
        page.evaluate("document.querySelector('daogou-chat').send('b')")
    expect(page.get_by_text("连不上了")).to_be_visible(timeout=15_000)
    say(page, "c")
    expect(page.get_by_text("等待发送").last).to_be_visible()
    page.get_by_role("textbox").fill("还没写完")
    page.context.set_offline(False)
    with house.edge(port=port):
        page.reload()
        expect(page.get_by_text("2: c")).to_be_visible(timeout=15_000)
        expect(page.get_by_role("textbox")).to_have_value("还没写完")
    assert [one["message"] for one in house.assistant.heard] == ["a", "b", "c"]
