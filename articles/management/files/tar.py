from __future__ import annotations

import tarfile

# Headers that only name the next file; the library takes each whole into memory.
NAMING = (
    tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)  # fmt: skip
LONGEST = 100_000


class CarefulTarInfo(tarfile.TarInfo):
    """Refuses headers that would fill the memory, and files with holes."""

    def _proc_member(self, archive: tarfile.TarFile) -> tarfile.TarInfo:
        if self.type in NAMING and self.size > LONGEST:
            raise tarfile.ReadError("a name in it is too long")
        if self.type == tarfile.GNUTYPE_SPARSE:
            raise tarfile.ReadError("a file in it has holes")
        return super()._proc_member(archive)  # type: ignore[misc,no-any-return]

    def _proc_gnusparse_00(self, *_: object) -> None:
        raise tarfile.ReadError("a file in it has holes")

    _proc_gnusparse_01 = _proc_gnusparse_10 = _proc_gnusparse_00
