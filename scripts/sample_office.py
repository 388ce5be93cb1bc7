"""The report of the samples of forms (make_form_samples.py) as office document: DOCX and RTF as Word writes
them, and what LibreOffice makes its files of."""
import html
import io
import zipfile

from sample_report import ADDRESS, AUTHORS, NBSP, NOTE, PUBLISHER, STORY, TITLE, bare

FIXED = (2021, 7, 6, 10, 52, 0)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' \
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' \
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' \
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' \
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


def word_runs(text):
    """Runs as Word cuts them: anywhere, with marks of spelling in between."""
    text, note = bare(text), "[1]" in text
    middle = text.find(" ", len(text) // 2) + 1 or len(text)
    out = f'<w:r><w:t xml:space="preserve">{html.escape(text[:middle], quote=False)}</w:t></w:r>'
    if text[middle:]:
        out += f'<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00A1B2C3"><w:rPr><w:lang w:val="en-GB"/></w:rPr>' \
            f'<w:t xml:space="preserve">{html.escape(text[middle:], quote=False)}</w:t></w:r><w:proofErr w:type="spellEnd"/>'
    if note:
        out += '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
    return out


def word_paragraph(style, text, more=""):
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p w:rsidR="00D4E5F6" w:rsidRDefault="00D4E5F6"><w:pPr>{named}{more}</w:pPr>{word_runs(text)}</w:p>'


def word():
    body = word_paragraph("Title", TITLE) + word_paragraph("", f"By {AUTHORS[0]} and {AUTHORS[1]}")
    styles = {"para": "", "quote": "Quote", "caption": "Caption", "head": "Heading1", "item": "ListParagraph"}
    for kind, text in STORY:
        more = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if kind == "item" else ""
        body += word_paragraph(styles[kind], text, more)
    # A link as a field, a box beside the text in both of its versions, and a sentence deleted with changes tracked.
    body += '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK ' \
        f'"{ADDRESS}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{ADDRESS}</w:t></w:r>' \
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    box = word_paragraph("", "The harbour of Port Amber handles a third of Freedonia’s trade.")
    body += '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>' + box + \
        '</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>' + box + \
        '</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>'
    body += '<w:p><w:del w:id="9" w:author="Bo Reed" w:date="2021-07-06T08:00:00Z"><w:r><w:delText>The minister resigned.' \
        '</w:delText></w:r></w:del></w:p>'
    document = f'{PROLOGUE}<w:document {WORD}><w:body>{body}<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>' \
        '<w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>'

    def style(identifier, name, base="Normal", more=""):
        return f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/><w:basedOn w:val="{base}"/>{more}</w:style>'
    sheet = f'{PROLOGUE}<w:styles {WORD}><w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="Normal">' \
        '<w:name w:val="Normal"/></w:style>' + style("Title", "Title") + style("Quote", "Quote") + style("Caption", "caption") \
        + style("Heading1", "heading 1", more='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') \
        + style("ListParagraph", "List Paragraph") + style("FootnoteText", "footnote text") \
        + '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/></w:style></w:styles>'
    note = '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>' \
        f'<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {NOTE}</w:t></w:r></w:p>'
    rule = '<w:p><w:r><w:separator/></w:r></w:p>'
    notes = f'{PROLOGUE}<w:footnotes {WORD}><w:footnote w:type="separator" w:id="-1">{rule}</w:footnote>' \
        f'<w:footnote w:type="continuationSeparator" w:id="0">{rule}</w:footnote><w:footnote w:id="1">{note}</w:footnote></w:footnotes>'
    head = f'{PROLOGUE}<w:hdr {WORD}><w:p><w:r><w:t>{PUBLISHER} – draft</w:t></w:r></w:p></w:hdr>'
    foot = f'{PROLOGUE}<w:ftr {WORD}><w:p><w:r><w:t>Page 1</w:t></w:r></w:p></w:ftr>'
    core = f'{PROLOGUE}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' \
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' \
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>harbour_mail_v3.docx</dc:title>' \
        '<dc:creator>newsdesk</dc:creator><cp:lastModifiedBy>Bo Reed</cp:lastModifiedBy><cp:revision>4</cp:revision>' \
        '<dcterms:created xsi:type="dcterms:W3CDTF">2021-07-06T06:40:00Z</dcterms:created>' \
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2021-07-06T08:31:00Z</dcterms:modified></cp:coreProperties>'
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{kinds}.{k}+xml"/>' for n, k in [
        ("document", "document.main"), ("styles", "styles"), ("footnotes", "footnotes"), ("header1", "header"), ("footer1", "footer")])
    types = f'{PROLOGUE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ' \
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    links = f'{PROLOGUE}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' \
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    return zipped([("[Content_Types].xml", types), ("_rels/.rels", links), ("word/document.xml", document),
                   ("word/styles.xml", sheet), ("word/footnotes.xml", notes), ("word/header1.xml", head),
                   ("word/footer1.xml", foot), ("docProps/core.xml", core)])


def rich_text():
    """RTF as Word writes it: everything that is not ASCII as \\u with a stand-in, styles by number."""
    def escaped(text):
        out = []
        for letter in text:
            if letter in "\\{}":
                out.append("\\" + letter)
            elif letter == NBSP:
                out.append("\\~")
            elif letter in "“”‘’—":
                out.append({"“": "\\ldblquote ", "”": "\\rdblquote ", "‘": "\\lquote ", "’": "\\rquote ", "—": "\\emdash "}[letter])
            elif ord(letter) < 128:
                out.append(letter)
            else:
                out.append(f"\\u{ord(letter)}?")
        return "".join(out)
    note = r"{\super\chftn}{\footnote \pard\plain \s18\f0\fs20 {\super\chftn} " + escaped(NOTE) + "}"
    rows = [r"\pard\plain \s15\qc\f0\fs56 " + escaped(TITLE) + r"\par",
            r"\pard\plain \s0\f0\fs22 " + escaped(f"By {AUTHORS[0]} and {AUTHORS[1]}") + r"\par"]
    styles = {"para": r"\s0\sa200\f0\fs22", "quote": r"\s17\li720\f0\i\fs22", "caption": r"\s19\f0\fs18", "head": r"\s1\outlinelevel0\f0\b\fs32"}
    for kind, text in STORY:
        words = escaped(text).replace("[1]", note)
        if kind == "item":
            rows.append(r"{\listtext\pard\plain\f3 \'b7\tab}\pard\plain \s16\ls1\ilvl0\fi-360\li720\f0\fs22 " + words + r"\par")
        else:
            rows.append(rf"\pard\plain {styles[kind]} {words}\par")
    head = r"""{\rtf1\ansi\ansicpg1252\deff0\deflang2057{\fonttbl{\f0\froman\fcharset0 Cambria;}{\f3\froman\fcharset2 Symbol;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0\f0\fs22 Normal;}{\s1\f0\b\fs32 heading 1;}{\s15\f0\fs56 Title;}{\s16 List Paragraph;}{\s17\i Quote;}{\s18 footnote text;}{\s19 caption;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc23{\leveltext\'01\u-3913 ?;}}\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}
{\info{\title harbour_mail_v3}{\author newsdesk}{\operator Bo Reed}{\creatim\yr2021\mo7\dy6\hr8\min40}{\revtim\yr2021\mo7\dy6\hr10\min31}}
{\header \pard\plain """ + escaped(PUBLISHER + " – draft") + r"""\par}{\footer \pard\plain Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}
"""
    return (head.replace("\n", "\r\n") + "\r\n".join(rows) + "}\r\n").encode("ascii")


def office_source():
    """Two columns on small pages with head, foot and a footnote, for LibreOffice to write out."""
    body = f'<text:p text:style-name="Title">{TITLE}</text:p>' \
        f'<text:p text:style-name="P1">By {AUTHORS[0]} and {AUTHORS[1]}</text:p>'
    open_list = False
    note = '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>' \
        f'<text:p text:style-name="Footnote">{NOTE}</text:p></text:note-body></text:note>'
    inner = ""
    for kind, text in STORY:
        words = html.escape(text, quote=False).replace("[1]", note)
        if open_list and kind != "item":
            inner += "</text:list>"
            open_list = False
        if kind == "item":
            if not open_list:
                inner += '<text:list text:style-name="L1">'
                open_list = True
            inner += f'<text:list-item><text:p text:style-name="P1">{words}</text:p></text:list-item>'
        elif kind == "head":
            inner += f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words}</text:h>'
        else:
            style = {"para": "P1", "quote": "Quotations", "caption": "Caption"}[kind]
            inner += f'<text:p text:style-name="{style}">{words}</text:p>'
    body += f'<text:section text:style-name="S1" text:name="columns">{inner}</text:section>'
    spaces = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"), ("meta", "meta"),
        ("table", "table")])
    base = 'fo:font-family="Liberation Serif" fo:language="en" fo:country="US" fo:hyphenate="true" ' \
        'fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"'

    def style(name, size, more="", text="", parent=""):
        shown = name.replace("_20_", " ")
        return f'<style:style style:name="{name}" style:display-name="{shown}" style:family="paragraph" {parent}><style:paragraph-properties ' \
            f'fo:margin-bottom="0.12cm" {more}/><style:text-properties {base} fo:font-size="{size}pt" {text}/></style:style>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{TITLE}</dc:title><meta:initial-creator>{AUTHORS[0]}</meta:initial-creator>
<meta:creation-date>2021-07-06T08:40:00</meta:creation-date><dc:date>2021-07-06T10:31:00</dc:date></office:meta>
<office:styles>{style("Standard", 12)}{style("Title", 20, 'fo:text-align="center"', 'fo:font-weight="bold"')}
{style("Heading_20_1", 15, 'fo:margin-top="0.3cm"', 'fo:font-weight="bold"')}{style("Quotations", 12, 'fo:margin-left="0.5cm"')}
{style("Caption", 10, "", 'fo:font-style="italic"')}{style("Footnote", 9)}{style("Header", 8)}{style("Footer", 8, 'fo:text-align="center"')}
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties
 text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.4cm" fo:margin-left="0.4cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style></office:styles>
<office:automatic-styles>{style("P1", 12, 'fo:text-align="justify"', parent='style:parent-style-name="Standard"')}
<style:style style:name="S1" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.6cm"/></style:section-properties></style:style>
<style:page-layout style:name="A5"><style:page-layout-properties fo:page-width="14.8cm" fo:page-height="21cm" fo:margin="1.6cm"/>
<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A5">
<style:header><text:p text:style-name="Header">{PUBLISHER} · Reports of the sound, No. 12</text:p></style:header>
<style:footer><text:p text:style-name="Footer"><text:page-number text:select-page="current"/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""


def zipped(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo(name, FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()
