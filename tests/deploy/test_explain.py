"""What a host's refusal means, read from phrases, never from a number that stands somewhere."""

from __future__ import annotations

import pytest

from depeche.deploy import explain

SAID = {
    # credentials
    "operation error S3: ListObjectsV2, https response error StatusCode: 403, RequestID: 1, "
    "api error SignatureDoesNotMatch: The request signature": explain.CREDENTIALS,
    "couldn't list files: 401 Unauthorized": explain.CREDENTIALS,
    'NewFs: ftpConnection Dial: 530 Login incorrect.: user "journal"': explain.CREDENTIALS,
    "ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey], no "
    "supported methods remain": explain.CREDENTIALS,
    "journal@serveur.example: Permission denied (publickey,password).": explain.CREDENTIALS,
    "RESPONSE 403: 403 Server failed to authenticate the request.\nERROR CODE: "
    "AuthenticationFailed": explain.CREDENTIALS,
    # rights
    "https response error StatusCode: 403, api error AccessDenied: Access Denied": explain.RIGHTS,
    'mkdir www/theme failed: sftp: "Permission denied" (SSH_FX_PERMISSION_DENIED)': explain.RIGHTS,
    "googleapi: Error 403: The caller does not have permission, forbidden": explain.RIGHTS,
    # no such place
    "StatusCode: 404, api error NoSuchBucket: The specified bucket does not exist": explain.MISSING,
    # full
    "Failed to copy: 507 Insufficient Storage": explain.FULL,
    "write /srv/journal/index.html: no space left on device": explain.FULL,
    "update stor: 552 Requested file action aborted. Exceeded storage": explain.FULL,
    # away
    "dial tcp 127.0.0.1:9: connect: connection refused": explain.AWAY,
    "couldn't list files: EOF": explain.AWAY,
    "ssh: connect to host serveur.example port 22: No route to host": explain.AWAY,
    # another key
    "ssh: handshake failed: knownhosts: key mismatch": explain.KEY,
    "Host key verification failed.": explain.KEY,
    "couldn't parse known_hosts_file: open /home/x/.ssh/known_hosts: no such file or directory": (
        explain.KEY
    ),
    # names that look like an answer
    "Failed to copy: 403.html: object not found": "",
    "Failed to copy 401 idées/index.html: unexpected end": "",
    "Failed to copy: geoffroy/index.html: unexpected end": "",
    "Failed to copy: le-530-de-huit-heures/index.html: strange": "",
    "Failed to copy: budget-de-507-millions: strange": "",
}


@pytest.mark.parametrize("said", SAID)
def test_what_it_means(said: str) -> None:
    assert explain.meaning(said) == SAID[said]


def test_only_the_last_line_is_shown() -> None:
    assert explain.last_line("a\n  b " + "c" * 400 + "\n\n") == ("b " + "c" * 400)[:300]
    assert explain.last_line(" \n") == "no message"
