"""Bytes of a received file → sheets of cells. The only room that knows file formats; it trusts none of them."""
