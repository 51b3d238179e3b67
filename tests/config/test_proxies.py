"""Whose word about the visitor counts."""

from ipaddress import ip_network

import pytest
from axes.models import AccessAttempt, AccessLog
from django.http import HttpResponse
from factories import make_owner

from config.proxies import TrustedProxies


@pytest.fixture
def seen(rf):
    """What stands in a request once the middleware has seen it."""

    def see(remote, **headers):
        request = rf.get(
            "/", REMOTE_ADDR=remote, **{f"HTTP_X_FORWARDED_{name.upper()}": value for name, value in headers.items()}
        )
        TrustedProxies(lambda request: HttpResponse())(request)
        return request

    return see


@pytest.fixture
def trusted(settings):
    settings.TRUSTED_PROXIES = (ip_network("127.0.0.1"), ip_network("10.0.0.0/8"), ip_network("fd00::/8"))


@pytest.mark.parametrize(
    ("remote", "forwarded", "visitor"),
    [
        ("127.0.0.1", "203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", "1.2.3.4, 203.0.113.7, 10.0.0.3", "203.0.113.7"),
        ("127.0.0.1", "2001:db8::1", "2001:db8::1"),
        ("fd00::1", "203.0.113.7", "203.0.113.7"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "garbage", "127.0.0.1"),
        ("127.0.0.1", "203.0.113.7, garbage", "127.0.0.1"),
        ("127.0.0.1", "10.0.0.1, 10.0.0.2", "127.0.0.1"),
        ("203.0.113.9", "198.51.100.1", "203.0.113.9"),
        ("", "198.51.100.1", ""),
    ],
)
def test_the_visitor_is_the_last_address_that_is_no_proxy_of_ours(seen, trusted, remote, forwarded, visitor):
    assert seen(remote, **{"for": forwarded}).META["REMOTE_ADDR"] == visitor


@pytest.mark.parametrize(
    ("remote", "proto", "is_secure"),
    [
        ("127.0.0.1", "https", True),
        ("127.0.0.1", " HTTPS ", True),
        ("127.0.0.1", "http", False),
        ("127.0.0.1", "", False),
        ("203.0.113.9", "https", False),
    ],
)
def test_the_scheme_is_believed_from_a_trusted_proxy_alone(seen, trusted, remote, proto, is_secure):
    assert seen(remote, proto=proto).is_secure() == is_secure


@pytest.mark.parametrize("remote", ["127.0.0.1", "203.0.113.9"])
def test_nothing_behind_the_door_reads_a_forwarded_header(seen, trusted, remote):
    request = seen(remote, **{"for": "1.2.3.4"}, proto="https", host="evil.example", port="99")

    assert not [name for name in request.META if "FORWARDED" in name]
    assert "evil" not in request.get_host()


def test_by_default_nobody_is_trusted(seen):
    request = seen("127.0.0.1", **{"for": "1.2.3.4"}, proto="https")

    assert (request.META["REMOTE_ADDR"], request.is_secure()) == ("127.0.0.1", False)


def log_in(client, address, password="wrong"):
    return client.post("/admin/login/", {"username": "owner", "password": password}, REMOTE_ADDR=address)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("network", "neighbour", "elsewhere", "kept"),
    [
        ("203.0.113.{}", "203.0.113.200", "198.51.100.7", "203.0.113.0"),
        ("2001:db8:1:{}::5", "2001:db8:1:ffff::1", "2001:db8:2::1", "2001:db8:1::"),
        ("::ffff:203.0.113.{}", "203.0.113.200", "198.51.100.7", "203.0.113.0"),
    ],
)
def test_who_fails_to_log_in_is_locked_out_by_his_network_and_no_address_is_kept(
    client, network, neighbour, elsewhere, kept
):
    make_owner()

    statuses = [log_in(client, network.format(number)).status_code for number in range(1, 6)]

    assert statuses == [200, 200, 200, 200, 429]
    assert log_in(client, neighbour, "a long pass phrase").status_code == 429
    assert log_in(client, elsewhere, "a long pass phrase").status_code == 302
    assert set(AccessAttempt.objects.values_list("ip_address", flat=True)) == {kept}
    assert not AccessLog.objects.exists()
