"""The ASGI application, put together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import socketio
from sqlalchemy.orm import sessionmaker
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from daogou.behavior.watching import watch
from daogou.database import make_sessions
from daogou.edge import behavior_api, description, http_api, picture_api, widget_file
from daogou.edge.assistant import Assistant
from daogou.edge.carts import Carts
from daogou.edge.floods import Floods
from daogou.edge.handovers import Handovers
from daogou.edge.hub import Hub
from daogou.edge.limits import RateLimit
from daogou.edge.refusals import not_allowed
from daogou.edge.relay import Relay
from daogou.edge.search_words import SearchWords
from daogou.edge.service import Chat
from daogou.edge.shop_visits import ShopVisits
from daogou.edge.sockets import make_sockets
from daogou.errors import ConfigurationError
from daogou.migrations.ready import ready_engine
from daogou.ops.office import Office
from daogou.ops.rasa_desk import RasaDesk
from daogou.ops.routes import routes as ops_routes
from daogou.recommend.recommender import Recommender
from daogou.settings import Settings, get_settings
from daogou.storefront.routes import routes as shop_routes
from daogou.storefront.shop import Shop
from daogou.storefront.visit import not_found


def from_environment() -> Any:
    """The application as the environment sets it; what uvicorn is told to serve."""
    settings = get_settings()
    return make_application(settings, make_sessions(ready_engine(settings.database_url)))


def make_application(settings: Settings, sessions: sessionmaker) -> Any:
    """The edge in front of Rasa and the action server, over the shop's database.

    Raises:
        ConfigurationError: there is no secret to sign sessions with.
    """
    if not settings.edge_secret:
        raise ConfigurationError(
            "DAOGOU_EDGE_SECRET is not set. Give it a long random text, the same for Rasa and this "
            "server; `make run` makes one by itself."
        )
    watch(sessions, settings.edge_secret)
    # Let go before Rasa does, after 5 seconds: what goes out on a connection that it just closes
    # is lost.
    client = httpx.AsyncClient(trust_env=False, limits=httpx.Limits(keepalive_expiry=2.0))
    hub, carts = Hub(), Carts()
    assistant = Assistant(client, settings.rasa_url, settings.actions_url, settings.edge_secret)
    relay, handovers = Relay(sessions, assistant, hub, carts), Handovers(sessions, hub)
    chat = Chat(
        settings,
        sessions,
        relay,
        hub,
        carts,
        RateLimit(settings.session_messages_per_minute),
        RateLimit(settings.address_messages_per_minute),
    )

    visits = ShopVisits(settings.edge_secret, settings.session_hours, hub, carts)
    recommender = Recommender.from_settings(settings)
    shop = Shop(settings, sessions, visits, SearchWords(), recommender=recommender)
    desk = RasaDesk(client, settings.rasa_url, settings.token)
    office = Office(settings, sessions, desk, RateLimit(settings.ops_attempts_per_minute))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        await relay.start()
        await handovers.start()
        warming = asyncio.create_task(shop.warm_up())
        yield
        warming.cancel()
        await handovers.stop()
        await relay.stop()
        await client.aclose()

    origins = [origin.strip() for origin in settings.allowed_origins.split(",") if origin.strip()]
    application = Starlette(
        routes=[
            Route("/health", _health),
            *http_api.routes(chat),
            *picture_api.routes(chat),
            *behavior_api.routes(chat),
            *description.routes(),
            *widget_file.routes(),
            *shop_routes(shop),
            *(ops_routes(office) if settings.ops_token else ()),
        ],
        middleware=[
            Middleware(
                CORSMiddleware,
                allow_origins=origins,
                allow_methods=["GET", "POST", "PUT", "DELETE"],
                allow_headers=["authorization", "content-type", "last-event-id"],
            ),
            Middleware(Floods, per_minute=settings.address_requests_per_minute),
        ],
        exception_handlers={404: not_found(shop), 405: not_allowed},
        lifespan=lifespan,
    )
    return socketio.ASGIApp(make_sockets(chat, origins), application)


async def _health(_: Request) -> JSONResponse:
    return JSONResponse({"status": "ok"})
