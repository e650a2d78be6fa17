"""Typed settings, read from environment variables that begin with `DAOGOU_`.

Every number, limit and window of the shop stands here and nowhere else; the answers of the
assistant receive them as slots (see `actions/service.py`).
"""

from __future__ import annotations

import os
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from pydantic import BaseSettings, Field, ValidationError

from daogou.errors import ConfigurationError

PROJECT_ROOT = Path(__file__).resolve().parent.parent
# Rasa reads it as well, and `make run` sets it for both.
SECRET_VARIABLE = "DAOGOU_EDGE_SECRET"
OPS_VARIABLE = "DAOGOU_OPS_TOKEN"


class Settings(BaseSettings):
    """What an operator may set; `DAOGOU_RETURN_DAYS=14` in the environment sets `return_days`."""

    database_url: str = Field(
        default=f"sqlite:///{PROJECT_ROOT / 'var' / 'shop.db'}",
        description="SQLAlchemy URL of the shop's database (sqlite:/// or postgresql://).",
    )

    # Search and conversation
    results_per_page: int = Field(default=5, ge=1, le=10, description="Products shown at a time.")
    search_history: int = Field(
        default=8, ge=2, le=50, description="Earlier searches that one may go back to."
    )
    recent_products: int = Field(
        default=8, ge=2, le=50, description="Products talked about that are remembered."
    )
    max_quantity: int = Field(default=99, ge=1, description="Most pieces of one item in a cart.")
    max_proof_attempts: int = Field(
        default=3, ge=1, description="Wrong proofs of an order before a human is offered."
    )
    proof_lock_minutes: int = Field(
        default=30, ge=1, description="Minutes without further proofs after too many wrong ones."
    )

    repeat_seconds: int = Field(
        default=5, ge=0, description="Seconds in which the same message or button counts once."
    )

    # Prices and delivery (CNY, days, hours)
    free_shipping_from: Decimal = Field(
        default=Decimal("99"), ge=0, description="Order value shipped free."
    )
    shipping_fee: Decimal = Field(default=Decimal("10"), ge=0, description="Fee below that value.")
    dispatch_hours: int = Field(default=48, ge=1, description="Hours until a paid order leaves.")
    delivery_days_min: int = Field(default=2, ge=1, description="Quickest usual delivery.")
    delivery_days_max: int = Field(default=4, ge=1, description="Slowest usual delivery.")
    unpaid_hours: int = Field(default=24, ge=1, description="Hours an unpaid order waits.")

    # After sales
    return_days: int = Field(default=7, ge=0, description="Days after delivery to return.")
    return_send_days: int = Field(
        default=7, ge=1, description="Days in which goods of a request are sent back."
    )
    exchange_days: int = Field(default=15, ge=0, description="Days after delivery to exchange.")
    price_protection_days: int = Field(
        default=15, ge=0, description="Days after payment in which a lower price is refunded."
    )
    invoice_request_days: int = Field(
        default=365, ge=1, description="Days after delivery to ask for an invoice."
    )
    invoice_hours: int = Field(
        default=24, ge=1, description="Hours after delivery until an invoice is sent."
    )
    refund_days: int = Field(default=3, ge=1, description="Working days until a refund arrives.")
    warranty_months: int = Field(default=12, ge=0, description="Warranty on electronics.")

    # Service
    support_from: str = Field(default="9:00", description="Human service begins.")
    support_to: str = Field(default="22:00", description="Human service ends.")
    complaint_answer_hours: int = Field(
        default=24, ge=1, description="Hours in which a complaint is answered."
    )

    rating_reason_stars: int = Field(
        default=3, ge=0, le=5, description="Up to so many stars a rating is asked for its reason."
    )

    satisfaction_models: str = Field(
        default=str(PROJECT_ROOT / "models" / "satisfaction"),
        description="Folder of the trained models of sentiment and score.",
    )

    # Membership: yuan spent within a year from which on a level is reached
    points_per_yuan: int = Field(default=1, ge=0, description="Membership points for one yuan.")
    member_silver_from: Decimal = Field(default=Decimal("2000"), ge=0, description="Silver.")
    member_gold_from: Decimal = Field(default=Decimal("8000"), ge=0, description="Gold.")
    member_black_gold_from: Decimal = Field(
        default=Decimal("20000"), ge=0, description="Black gold."
    )

    # The edge: what customers' browsers talk to
    edge_secret: str | None = Field(
        default=None, min_length=16, description="Signs sessions; Rasa needs the same."
    )
    customer_secret: str | None = Field(
        default=None, min_length=16, description="Shared with the shop that signs customers in."
    )
    rasa_url: str = Field(default="http://127.0.0.1:5005", description="Where Rasa listens.")
    actions_url: str = Field(
        default="http://127.0.0.1:5055", description="Where the action server listens."
    )
    allowed_origins: str = Field(
        default="", description="Pages that may talk to the edge besides its own: https://…, …"
    )
    session_hours: int = Field(default=72, ge=1, description="Hours until a session expires.")
    max_message_chars: int = Field(default=2000, ge=1, description="Longest message.")
    max_image_bytes: int = Field(
        default=5_000_000, ge=1, description="Largest picture that a shopper may send."
    )
    images_per_conversation: int = Field(
        default=30, ge=0, description="Pictures that one conversation may keep."
    )
    session_messages_per_minute: int = Field(default=30, ge=1, description="Of one session.")
    address_messages_per_minute: int = Field(default=240, ge=1, description="Of one address.")
    address_requests_per_minute: int = Field(
        default=3000, ge=1, description="Of any kind, pages and pictures as well, of one address."
    )

    # What visitors do, recorded where they agree
    events_days: int = Field(default=180, ge=1, description="Days until an event is deleted.")
    turns_days: int = Field(default=180, ge=1, description="Days until a turn is deleted.")
    # Alerts compare with the year before.
    satisfaction_days: int = Field(
        default=400, ge=1, description="Days until scores, surveys, discontent, alerts are deleted."
    )
    intent_min_visits: int = Field(
        default=300, ge=50, description="Visits from which on purchase intent is learned."
    )
    intent_min_purchases: int = Field(
        default=50, ge=10, description="How many of these must have ended in a purchase."
    )
    session_event_calls_per_minute: int = Field(default=60, ge=1, description="Of one session.")
    address_event_calls_per_minute: int = Field(default=600, ge=1, description="Of one address.")

    # Recommendations
    recommend_index: Path = Field(
        default=PROJECT_ROOT / "var" / "recommend.npz",
        description="The index that `recommend build` makes.",
    )

    # The storefront
    demo_sign_in: bool = Field(
        default=False, description="Anybody may sign in as a demo customer: for a demo alone."
    )

    # The operator's page
    token: str | None = Field(default=None, description="Guards Rasa where others can reach it.")
    ops_token: str | None = Field(
        default=None, min_length=16, description="Opens /ops; without one there is no such page."
    )
    ops_hours: int = Field(default=12, ge=1, description="Hours until one signs in to /ops anew.")
    ops_attempts_per_minute: int = Field(
        default=10, ge=1, description="Wrong tokens that one address may try."
    )

    class Config:
        env_prefix = "DAOGOU_"


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process.

    Raises:
        ConfigurationError: an environment variable has a value that does not fit its type.
    """
    try:
        return Settings()
    except ValidationError as error:
        problems = "; ".join(
            f"{_variable(str(item['loc'][0]))}: {item['msg']}" for item in error.errors()
        )
        raise ConfigurationError(
            f"Environment: {problems}. Correct the variable or unset it to use the default."
        ) from error


def _variable(field: str) -> str:
    """A setting's variable with its value; what is secret is not shown."""
    name = f"{Settings.Config.env_prefix}{field.upper()}"
    value = os.environ.get(name)
    hidden = value is None or field.endswith(("token", "secret", "url"))
    return name if hidden else f"{name}={value}"
