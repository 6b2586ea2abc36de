"""Why the operating system or the database will not, in the reader's language: they speak English otherwise."""

import errno

import duckdb

from oversight.language import message
from oversight.language import translate as _

_REASONS = {
    errno.ENOENT: message("the folder does not exist"),
    errno.ENOTDIR: message("a part of the path is no folder"),
    errno.EACCES: message("the right to do so is missing"),
    errno.EPERM: message("the right to do so is missing"),
    errno.EROFS: message("the drive can only be read"),
    errno.ENOSPC: message("the drive is full"),
    errno.EDQUOT: message("the drive is full"),
    errno.EIO: message("the drive reports a fault"),
    errno.ENAMETOOLONG: message("the name is too long"),
    errno.EISDIR: message("it is a folder"),
    errno.EEXIST: message("a file of this name is in the way"),
    errno.EMFILE: message("too many files are open"),
}


def plain(error: OSError | ValueError) -> str:
    """The reason in a few words; the number of the fault where there are none."""
    if not isinstance(error, OSError):
        # a zero byte in a name
        return _("the name is not valid")
    known = _REASONS.get(error.errno or 0)
    return _(known) if known else _("system fault {number}").format(number=error.errno)


def of_database(error: duckdb.Error) -> str:
    """What readers can act on is said in their language, the rest quoted as words of DuckDB."""
    if isinstance(error, duckdb.OutOfMemoryException):
        return _("the memory or the drive is full")
    return _("DuckDB says: {words}").format(words=str(error).splitlines()[0])
