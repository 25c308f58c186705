import "./loading/strict-csp.js";
import { mount } from "svelte";
import App from "./components/App.svelte";
import { Explorer } from "./explorer.svelte.js";
import "./app.css";

const app = new Explorer();
// Asked for before the page is built, which takes as long as the graph takes to arrive.
void app.openDefault();
mount(App, { target: document.getElementById("app")!, props: { app } });
