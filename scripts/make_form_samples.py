#!/usr/bin/env python3
"""Makes the samples of Tests/ReadingTests/Forms: one invented report in each form that Hearsay reads.

usage: scripts/make_form_samples.py [--tools] [FOLDER]
  --tools   also those that programs make: LibreOffice (ODT, DOCX, RTF, PDF), Pandoc (DOCX, Markdown) and
            Chromium (MHTML, PDF); their bytes differ from one version of a program to the next

Needs the standard library alone; without --tools the same bytes come out each time. Every state, person, outlet and
company in the report is invented. What is read out of the samples is in Tests/ReadingTests/Forms/Goldens.
"""
import base64
import gzip
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile

from sample_office import office_source, rich_text, word, zipped
from sample_report import (ADDRESS, AUTHORS, NOTE, STORY, TITLE, atom, json_feed, lines, mailbox, newsletter, page, rss,
                           stix, text_report, uuid)

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "..", "Tests", "ReadingTests", "Forms", "Samples")


def gzipped(content):
    return gzip.compress(content, mtime=0)


def tarred(members):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name)
            info.size, info.mtime, info.mode = len(content), 1625561520, 0o644
            archive.addfile(info, io.BytesIO(content))
    return gzipped(buffer.getvalue())


def web_archive():
    """As a crawler writes it: a member a record; request, answer and metadata of a page, and a picture."""
    def record(kind, block, content_type, url=ADDRESS, fields=()):
        digest = base64.b32encode(hashlib.sha1(block).digest()).decode()
        rows = ["WARC/1.1", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{uuid(kind + url)}>",
                "WARC-Date: 2021-07-06T12:10:03Z", *fields, f"WARC-Block-Digest: sha1:{digest}",
                f"Content-Type: {content_type}", f"Content-Length: {len(block)}"]
        if kind != "warcinfo":
            rows.insert(3, f"WARC-Target-URI: {url}")
        return gzipped("\r\n".join(rows).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")
    body = gzipped(page().encode())
    chunks = b"".join(f"{len(body[i:i + 1400]):x}\r\n".encode() + body[i:i + 1400] + b"\r\n" for i in range(0, len(body), 1400))
    answer = ("HTTP/1.1 200 OK\r\nDate: Tue, 06 Jul 2021 12:10:03 GMT\r\nServer: nginx\r\nContent-Type: text/html; charset=UTF-8\r\n"
              "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nLast-Modified: Tue, 06 Jul 2021 12:05:00 GMT\r\n\r\n").encode() \
        + chunks + b"0\r\n\r\n"
    request = f"GET /2021/07/harbour-mail HTTP/1.1\r\nHost: marshherald.example\r\nUser-Agent: crawler/1.0\r\nAccept-Encoding: gzip\r\n\r\n"
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 8\r\n\r\n\x89PNG\r\n\x1a\n"
    robots = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /m/\n"
    answered = "application/http; msgtype=response"
    return b"".join([
        record("warcinfo", b"software: crawler/1.0\r\nformat: WARC File Format 1.1\r\n", "application/warc-fields",
               fields=["WARC-Filename: sound-20210706.warc.gz"]),
        record("response", robots, answered, "https://marshherald.example/robots.txt"),
        record("request", request.encode(), "application/http; msgtype=request"),
        record("response", answer, answered, fields=["WARC-IP-Address: 192.0.2.7"]),
        record("metadata", b"fetchTimeMs: 112\r\noutlink: /i/logs.jpg I =IMG_SRC\r\n", "application/warc-fields"),
        record("response", picture, answered, "https://marshherald.example/i/logs.jpg"),
    ])


def made():
    """Name and bytes of each sample that this program makes by itself."""
    mail, docx, rtf = newsletter(), word(), rich_text()
    page_bytes = page().encode()
    return {
        "page.html": page_bytes, "report.txt": text_report().encode(), "newsletter.eml": mail, "list.mbox": mailbox(),
        "word.docx": docx, "word.rtf": rtf, "feed.rss": rss().encode(), "feed.atom": atom().encode(),
        "feed.json": json_feed().encode(), "bundle.json": stix().encode(), "crawl.warc.gz": web_archive(),
        "lines.ndjson": lines().encode(), "mixed.zip": zipped([("desk/word.docx", docx), ("feed.atom", atom())]),
        "mixed.tar.gz": tarred([("newsletter.eml", mail), ("desk/word.rtf", rtf)]),
    }


# What programs make


def dated(pdf):
    """A PDF file as if it had been made on the day of the report."""
    pattern = rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}"
    return re.sub(pattern, rb"\g<1>20210706103100", pdf)


def by_libreoffice(folder):
    with tempfile.TemporaryDirectory() as work:
        source = os.path.join(work, "writer.fodt")
        with open(source, "w", encoding="utf-8") as handle:
            handle.write(office_source())
        for ending in ["odt", "docx", "rtf", "pdf"]:
            subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", ending,
                            "--outdir", folder, source], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    rewrite(os.path.join(folder, "writer.pdf"), dated)
    # A picture of the first page, larger than all the rest.
    rewrite(os.path.join(folder, "writer.odt"), lambda odt: without(odt, "Thumbnails/thumbnail.png"))


def rewrite(path, change):
    with open(path, "rb") as handle:
        content = change(handle.read())
    with open(path, "wb") as handle:
        handle.write(content)


def without(packed, name):
    """A ZIP archive without one member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            if info.filename != name and not info.is_dir():
                new.writestr(info, old.read(info))
    return buffer.getvalue()


def by_pandoc(folder):
    words = []
    for kind, text in STORY:
        text = text.replace("[1]", "[^1]")
        form = {"para": "{}", "quote": "> {}", "caption": "*{}*", "head": "## {}", "item": "- {}"}[kind]
        words.append(form.format(text))
    head = f'---\ntitle: "{TITLE}"\nauthor: [{", ".join(AUTHORS)}]\ndate: 2021-07-06\nlang: en-GB\n---\n\n'
    source = head + "\n\n".join(words) + f"\n\n[^1]: {NOTE}\n"
    for name, options in [("pandoc.docx", ["-t", "docx"]), ("pandoc.md", ["-s", "-t", "markdown", "--columns=78"])]:
        subprocess.run(["pandoc", "-f", "markdown", *options, "-o", os.path.join(folder, name)], input=source.encode(),
                       check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1625561520"})


def by_chromium(folder):
    """Through the browser's own protocol, over pipes: the page is given under its address without a server."""
    to_read, to_write = os.pipe(), os.pipe()

    def become():
        # The browser reads at 3 and writes at 4.
        low, high = os.dup(to_read[0]), os.dup(to_write[1])
        os.dup2(low, 3)
        os.dup2(high, 4)
    with tempfile.TemporaryDirectory() as work:
        browser = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={work}"],
            preexec_fn=become, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        replies, buffer, number = [], b"", 0

        def receive():
            nonlocal buffer
            while b"\0" not in buffer:
                buffer += os.read(to_write[0], 1 << 16)
            message, buffer = buffer.split(b"\0", 1)
            message = json.loads(message)
            if message.get("method") == "Fetch.requestPaused":
                answer(message)
            return message

        def send(method, session=None, **parameters):
            nonlocal number
            number += 1
            message = {"id": number, "method": method, "params": parameters}
            if session:
                message["sessionId"] = session
            os.write(to_read[1], json.dumps(message).encode() + b"\0")
            return number

        def call(method, session=None, **parameters):
            wanted = send(method, session, **parameters)
            while True:
                message = receive()
                if message.get("id") == wanted:
                    if "error" in message:
                        raise RuntimeError(f"{method}: {message['error']}")
                    return message["result"]

        def answer(message):
            asked = message["params"]
            is_page = asked["request"]["url"] == ADDRESS
            send("Fetch.fulfillRequest", message["sessionId"], requestId=asked["requestId"],
                 responseCode=200 if is_page else 404,
                 responseHeaders=[{"name": "Content-Type", "value": "text/html; charset=utf-8"}],
                 body=base64.b64encode(page().encode() if is_page else b"").decode())
        target = call("Target.createTarget", url="about:blank")["targetId"]
        session = call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        call("Page.enable", session)
        call("Fetch.enable", session)
        call("Page.navigate", session, url=ADDRESS)
        while receive().get("method") != "Page.loadEventFired":
            pass
        saved = call("Page.captureSnapshot", session, format="mhtml")["data"]
        # The head and foot that the browser puts on paper, but for its clock.
        line = '<div style="font: 8px Liberation Serif; width: 100%; margin: 0 36px">{}</div>'
        printed = call(
            "Page.printToPDF", session, displayHeaderFooter=True, generateTaggedPDF=False,
            headerTemplate=line.format('7/6/21, 12:12 PM <span class="title" style="margin-left: 90px"></span>'),
            footerTemplate=line.format('<span class="url"></span> <span style="float: right"><span class="pageNumber"></span>'
                                       '/<span class="totalPages"></span></span>'))["data"]
        send("Browser.close")
        browser.wait(timeout=30)
    with open(os.path.join(folder, "chromium.mhtml"), "wb") as handle:
        handle.write(saved.encode())
    with open(os.path.join(folder, "chromium.pdf"), "wb") as handle:
        handle.write(dated(base64.b64decode(printed)))


def main():
    arguments = [a for a in sys.argv[1:] if a != "--tools"]
    if any(a.startswith("-") for a in arguments) or len(arguments) > 1:
        sys.exit(__doc__)
    folder = os.path.abspath(arguments[0] if arguments else FOLDER)
    os.makedirs(folder, exist_ok=True)
    for name, content in made().items():
        with open(os.path.join(folder, name), "wb") as handle:
            handle.write(content)
    if "--tools" in sys.argv:
        by_libreoffice(folder)
        by_pandoc(folder)
        by_chromium(folder)


if __name__ == "__main__":
    main()
