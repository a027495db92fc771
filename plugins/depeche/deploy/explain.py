"""What a host's refusal means, and what to do: the words of rclone, sftp and git, read closely.

A number alone proves nothing (a file may be called 403.html): each sign is a whole phrase of
the protocol or of the program that says it.
"""

from __future__ import annotations

import re

CREDENTIALS = (
    "the host refused the credentials: check the target's options and the DEPECHE_… variables"
)
RIGHTS = (
    "the host refuses the rights: let this account write to `path` (the folder's owner, the "
    "bucket's policy)"
)
MISSING = "the bucket or folder does not exist on the host: create it, or check `path`"
FULL = "the host is full: free room, then run the same command again"
KEY = (
    "the host's key is not known or not the one that is: make sure of it, then log in once with "
    "`ssh`, which notes it in known_hosts"
)
AWAY = (
    "the host can't be reached or hung up: check the network and the address, then run the same "
    "command again"
)

# The first that is found counts: a refused login also ends the handshake.
_SIGNS: tuple[tuple[str, str], ...] = (
    (
        KEY,
        r"knownhosts: key|known_hosts_file|Host key verification failed|key is unknown"
        r"|REMOTE HOST IDENTIFICATION",
    ),
    (
        CREDENTIALS,
        # S3, Azure, OAuth, SSH, FTP (RFC 959: 530), HTTP as rclone prints it
        r"\bInvalidAccessKeyId\b|\bSignatureDoesNotMatch\b|\bInvalidToken\b|\bExpiredToken\b"
        r"|\bAuthenticationFailed\b|\bAuthorizationFailure\b|\binvalid_grant\b"
        r"|unable to authenticate|no supported methods remain|unexpected message type 51\b"
        r"|Permission denied \((?:publickey|password|keyboard)"
        r"|(?:^|: )530[ -]|\b401 Unauthorized\b|\bStatusCode: 401\b|\bRESPONSE 401\b"
        r"|googleapi: Error 401\b|Authentication failed for ",
    ),
    (
        FULL,
        r"[Nn]o space left on device|\bQuotaExceeded\b|\b[Qq]uota exceeded\b|507 Insufficient"
        r"|\binsufficient storage\b|(?:^|: )(?:452|552)[ -]|not enough (?:disk )?space"
        r"|\bSSH_FX_(?:NO_SPACE_ON_FILESYSTEM|QUOTA_EXCEEDED)\b|\bXMinioStorageFull\b",
    ),
    (
        RIGHTS,
        r"\bAccessDenied\b|\bAllAccessDisabled\b|\b403 Forbidden\b|\bStatusCode: 403\b"
        r"|\bRESPONSE 403\b|googleapi: Error 403\b|[Pp]ermission denied|(?:^|: )553[ -]"
        r"|[Rr]ead-only file system|\bAuthorizationPermissionMismatch\b",
    ),
    (
        MISSING,
        r"\bNoSuchBucket\b|\bContainerNotFound\b|directory not found|[Nn]o such file or directory"
        r"|The specified bucket does not exist",
    ),
    (
        AWAY,
        r"[Nn]o such host|[Cc]onnection (?:refused|reset|closed|timed out)|network is unreachable"
        r"|No route to host|\bi/o timeout\b|\bdial tcp\b|\bEOF\b|[Bb]roken pipe|handshake failed"
        r"|server closed|StatusCode: 0,|exceeded maximum number of attempts|[Cc]ould not resolve"
        r"|use of closed network connection|\bTLS handshake timeout\b|context deadline exceeded"
        r"|ended by signal|low level retry|Name or service not known|Connection lost",
    ),
)
_COMPILED = tuple((meaning, re.compile(signs, re.MULTILINE)) for meaning, signs in _SIGNS)


def meaning(said: str) -> str:
    """What `said` (a program's error output) means, with the remedy; "" when it is not known."""
    return next((means for means, signs in _COMPILED if signs.search(said)), "")


def last_line(said: str) -> str:
    """The last line that says something, cut to a readable length."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "no message"
