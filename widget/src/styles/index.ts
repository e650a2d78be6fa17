import { cards } from "./cards";
import { composer } from "./composer";
import { messages } from "./messages";
import { modes } from "./modes";
import { opinions } from "./opinions";
import { orders } from "./orders";
import { products } from "./products";
import { shopping } from "./shopping";
import { tokens } from "./tokens";
import { frame } from "./window";

/** All of the window's looks; the last counts most. */
export const styles = [tokens, frame, messages, composer, products, cards, shopping, orders, opinions, modes];
