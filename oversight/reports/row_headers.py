"""Row headers in a PDF: the first cell of each row of a table becomes its header, which typst cannot say yet."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Object


def marked(document: bytes) -> bytes:
    """The same document with row headers; the same document gives the same bytes."""
    with pikepdf.open(io.BytesIO(document)) as pdf:
        _walk(pdf.Root.StructTreeRoot, is_body=False)
        written = io.BytesIO()
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def _walk(element: Object, *, is_body: bool) -> None:
    kind = element.get("/S")
    if kind == Name.TR and is_body:
        _mark(_children(element)[0])
        return
    for child in _children(element):
        _walk(child, is_body=kind == Name.TBody)


def _children(element: Object) -> list[Object]:
    """The structure elements below; what stands for text on a page is none."""
    kids = element.get("/K", Array())
    several = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in several if isinstance(kid, Dictionary) and "/S" in kid]


def _mark(cell: Object) -> None:
    cell.S = Name.TH
    cell.A = Dictionary(O=Name.Table, Scope=Name.Row)
