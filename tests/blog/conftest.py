"""Somebody at the writing desk."""

import pytest
from factories import make_owner


@pytest.fixture
def desk(client):
    client.force_login(make_owner())
    return client
