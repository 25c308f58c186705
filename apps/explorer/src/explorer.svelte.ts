import type { GraphFile, Span } from "@newsgraph/schema";
import { type GraphAnswers, holdInWorker } from "./answering/graph-answers.js";
import { LatestOnly } from "./answering/latest-only.js";
import { Intake } from "./articles/intake.svelte.js";
import { breathing, finish, inBreaths } from "./breath.js";
import type { Picture } from "./exporting/picture.js";
import { DEFAULT_GRAPH, loadDefaultGraph } from "./loading/default-graph.js";
import { heldView, isSingleFile } from "./loading/held-graph.js";
import { edgeSteps, type PackedGraph, packSteps } from "./loading/packed-graph.js";
import { LARGEST_FILE_BYTES } from "./loading/read-graph.js";
import { sharingSteps } from "./loading/share-texts.js";
import {
  arrangeInWorker,
  type LoadedGraph,
  type PackedArrangement,
  type RunningArrangement,
  readGraphInWorker,
} from "./loading/workers.js";
import type { PlacedEntities } from "./map/place-entities.js";
import { CATALOGUES, type Language, languageFor } from "./messages/index.js";
import { readAddress, writeAddress } from "./model/address.js";
import { emphasisOf } from "./model/appearance.js";
import { arrangedEdges, arrangedNodes } from "./model/arranged-graph.js";
import type { Arrangement, LayoutName } from "./model/arrangement.js";
import { type Chosen, chosenByBoth } from "./model/chosen.js";
import type { Heading } from "./model/column-layout.js";
import { isEmbedded } from "./model/embedding.js";
import { choosesFacts, type FactFilters, factFilters } from "./model/fact-filter.js";
import { factTimes } from "./model/fact-times.js";
import {
  type Display,
  type Displayed,
  displayedSteps,
  facetsOf,
  isFiltered,
  keepKnown,
  visibleGraph,
  visibleSteps,
} from "./model/filters.js";
import { firstFew } from "./model/first-few.js";
import { type GraphIndex, indexSteps, statementsInOrder } from "./model/graph-index.js";
import { hubsOf } from "./model/hubs.js";
import type { Positions } from "./model/layout.js";
import { type MapPlace, placeTies } from "./model/map-layout.js";
import { mayMove } from "./model/motion.js";
import { PALETTES, type Theme } from "./model/palette.js";
import { type Panel, type PanelWidths, parsePanelWidths, withWidth } from "./model/panels.js";
import {
  type Action,
  INITIAL_STATE,
  keepingEqualParts,
  reduce,
  type Selection,
  VIEWS,
  type View,
  type ViewState,
} from "./model/state.js";
import { edgesByRelation, nodeId, type ViewGraph, viewSteps } from "./model/view-graph.js";
import { findHub } from "./model/walk.js";
import { recall, recallText, remember } from "./preferences.js";
import { StepHistory, type StepRange, withoutEntries } from "./step-history.js";

/** What went wrong, in the words of the catalogue. */
export type Problem = {
  readonly code: keyof (typeof CATALOGUES)["de"]["error"];
  readonly name: string;
  readonly detail: string | undefined;
};

export const THEME_CHOICES = ["auto", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const EMPTY: GraphFile = { format: "newsgraph/1", articles: [], entities: [], statements: [], relations: [] };

const darkSystem = window.matchMedia("(prefers-color-scheme: dark)");

/** The page's state and what follows from it. Everything that is shown is derived from a graph and a {@link ViewState}. */
export class Explorer {
  /** Whether the page is one file with its graph in it. */
  readonly isSingleFile = isSingleFile;
  /** Whether it is shown in a frame of another page: to be looked at, with a link to the whole explorer. */
  readonly embedded = isEmbedded(location.search);
  /** Whether the page opens graphs and reads articles. */
  readonly takesFiles = !isSingleFile && !this.embedded;
  /** The views that there are: the engine for SPARQL queries is too large to be part of a page that is one file. */
  readonly views: readonly View[] = isSingleFile ? VIEWS.filter((view) => view !== "sparql") : VIEWS;

  language = $state<Language>(recall("language", ["de", "en"]) ?? languageFor(navigator.languages));
  themeChoice = $state<ThemeChoice>(recall("theme", THEME_CHOICES) ?? "auto");
  #systemDark = $state(darkSystem.matches);

  phase = $state<"loading" | "placing" | "ready" | "none">("loading");
  problem = $state.raw<Problem | undefined>(undefined);
  index = $state.raw<GraphIndex | undefined>(undefined);
  /** Whom questions about the open graph are put to: a worker that holds it. */
  answers = $state.raw<GraphAnswers | undefined>(undefined);
  view = $state.raw<ViewGraph>({ nodes: new Map(), edges: new Map(), edgesOf: new Map() });
  positions = $state.raw<Positions>({});
  /** How far the arrangement has come that is being computed, from 0 to 1; `undefined` where none is, or none is known to take long. */
  placed = $state.raw<number | undefined>(undefined);
  /** Over columns, where the arrangement has some: what they hold, and where in the picture they stand. */
  headings = $state.raw<readonly Heading[]>([]);
  /** The world under the picture, where nodes are arranged on it. */
  ground = $state.raw<({ readonly world: PlacedEntities["world"] } & MapPlace) | undefined>(undefined);
  /** Gives the picture as it is seen; absent where it is not shown. */
  takePicture = $state.raw<(() => Promise<Picture | undefined>) | undefined>(undefined);
  /** The communities of the open graph, as node ids, once they were asked for. */
  communities = $state.raw<readonly (readonly string[])[] | undefined>(undefined);
  state = $state.raw<ViewState>({ ...INITIAL_STATE, details: recall("details", ["open", "closed"]) !== "closed" });
  panelWidths = $state.raw<PanelWidths>(parsePanelWidths(recallText("panels")));
  /** What stands in the editor of SPARQL queries, which is not always there; empty before it was opened. */
  sparqlQuery = $state("");
  hovered = $state.raw<Selection | undefined>(undefined);
  /** Counts the selections made away from the picture, which then brings the node into view. */
  revealed = $state(0);

  // Parts of the state: what follows from one of them is not derived anew when others change.
  #filters = $derived(this.state.filters);
  #selection = $derived(this.state.selection);
  #fadesHubs = $derived(this.state.picture.fadedHubs);

  #answer = $state.raw<{ query: string; chosen: Chosen } | undefined>(undefined);
  /** What the query chose that the graph is narrowed to; `undefined` without one. */
  queried = $derived(this.#answer?.query === this.state.query ? this.#answer?.chosen : undefined);
  times = $derived(factTimes(this.index?.file ?? EMPTY));
  /** What filters of facts chose when they were answered last. */
  #facts = $state.raw<{ readonly filters: string; readonly chosen: Chosen | undefined } | undefined>(undefined);
  readonly #factFilters = new LatestOnly<FactFilters>(async (filters) => {
    const { answers } = this;
    try {
      const chosen = await answers?.ask("chooseFacts", filters);
      if (this.answers !== answers) return;
      this.#facts = { filters: JSON.stringify(filters), chosen };
      this.#applyFilters();
    } catch (error) {
      // What cannot be answered must not look as if everything were left.
      if (this.answers === answers) this.problem = { code: "part", name: "", detail: String(error) };
    }
  });
  /** The filters that are seen to narrow the graph: those of the state, once it is known what they choose. */
  #applied = $state.raw(INITIAL_STATE.filters);
  #filteredFacts = $derived(choosesFacts(this.#applied) ? this.#facts?.chosen : undefined);
  /** What the query and the filters of facts leave of the graph; `undefined` where that is all. */
  chosen = $derived(chosenByBoth(this.queried, this.#filteredFacts));

  messages = $derived(CATALOGUES[this.language]);
  theme = $derived<Theme>(this.themeChoice === "auto" ? (this.#systemDark ? "dark" : "light") : this.themeChoice);
  palette = $derived(PALETTES[this.theme]);
  /** What is displayed; of a large graph another display is known a while after it is asked for. */
  #displayed = $state.raw<Displayed>(finish(displayedSteps(this.view, INITIAL_STATE.display)));
  facets = $derived(this.#displayed.facets);
  /** What would be visible without filters. */
  unfiltered = $derived(this.#displayed.graph);
  filtered = $derived(isFiltered(this.#filters) || this.state.query !== undefined);
  visible = $derived(
    // Filters only narrow: what is not displayed without them need not be looked at, and that is most of the graph.
    isFiltered(this.#applied) || this.chosen !== undefined
      ? visibleGraph(this.unfiltered, this.#displayed.display, this.#applied, this.chosen)
      : this.unfiltered,
  );
  emphasis = $derived(emphasisOf(this.visible, this.#selection, this.hovered));
  /** All statements of the graph, by article and then in text order. */
  statements = $derived(this.index === undefined ? [] : statementsInOrder(this.index));
  /** The edge of the view that stands for each relation. */
  edgeOfRelation = $derived(edgesByRelation(this.view));
  hubs = $derived<ReadonlySet<string>>(this.#fadesHubs ? hubsOf(this.visible) : new Set());

  /** A person's own articles on their way into the graph. */
  readonly intake = new Intake(this);

  /** Width by height of the picture: the layout fills it. */
  aspect = 1.4;
  /** Stands for the graph that was opened last, which may not be ready. */
  #opening: symbol | undefined;
  #stopDisplaying: () => void = () => undefined;
  #packedGraphs = new Map<string, Promise<PackedGraph>>();
  #layouts = new Map<string, RunningArrangement>();
  /** The one among them that is to be seen. */
  #awaited: RunningArrangement | undefined;

  #stepRange = $state.raw<StepRange>({ first: 0, at: 0, last: 0 });
  #steps = new StepHistory(this.embedded ? withoutEntries(history) : history, (range) => {
    this.#stepRange = range;
  });
  /** The address that was followed last: an answer that comes late belongs to an earlier one. */
  #followed = "";
  canUndo = $derived(!this.embedded && this.#stepRange.at > this.#stepRange.first);
  canRedo = $derived(!this.embedded && this.#stepRange.at < this.#stepRange.last);
  /** Address of the page with the whole view in it, to be shared and kept. */
  link = $derived(new URL(addressOf(this.state), location.href).href);

  constructor() {
    darkSystem.addEventListener("change", () => {
      this.#systemDark = darkSystem.matches;
    });
    window.addEventListener("popstate", ({ state }) => {
      this.#steps.arrive(state, location.href);
      void this.#follow(location.hash);
    });
  }

  /** The graph that is open. */
  get graph(): GraphFile | undefined {
    return this.index?.file;
  }

  /** A name for what is to be seen: whom it is about most. */
  get title(): string {
    const most = firstFew(this.visible.nodes.values(), 3, (a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    return `newsgraph: ${most.map(({ label }) => label).join(", ")}`;
  }

  /** Changes the view, as a step that can be undone. */
  dispatch(action: Action): void {
    const before = this.state;
    this.#show(reduce(before, action));
    if (this.state !== before) this.#steps.add(addressOf(this.state));
  }

  /** Closes the panel of details, or opens it again, and remembers it for the next visit. */
  toggleDetails(): void {
    this.dispatch({ type: "toggle-details" });
    remember("details", this.state.details ? "open" : "closed");
  }

  /** Gives a panel a width in CSS pixels, until {@link keepPanels} for this visit only. */
  resizePanel(panel: Panel, width: number): void {
    this.panelWidths = withWidth(this.panelWidths, panel, width);
  }

  /** Gives a panel its own width back. */
  resetPanel(panel: Panel): void {
    this.panelWidths = { ...this.panelWidths, [panel]: undefined };
    this.keepPanels();
  }

  /** Remembers the widths for the next visit: they suit a screen, not a view, and stand in no address. */
  keepPanels(): void {
    remember("panels", JSON.stringify(this.panelWidths));
  }

  /** Goes back to the view before the last step. */
  undo(): void {
    if (this.canUndo) this.#steps.go(-1);
  }

  /** Takes the last undoing back. */
  redo(): void {
    if (this.canRedo) this.#steps.go(1);
  }

  /** Goes to the view that the fragment of an address describes, as one step. */
  async openAddress(address: string): Promise<void> {
    const before = this.state;
    await this.#follow(address);
    if (this.state !== before) this.#steps.add(addressOf(this.state));
  }

  /** Selects a node or edge; `reveal` brings a node into the picture. */
  select(selection: Selection | undefined, reveal = true): void {
    this.dispatch(selection === undefined ? { type: "clear-selection" } : { type: "select", selection });
    if (selection !== undefined && reveal) this.revealed += 1;
  }

  /** Narrows the graph to what a query of the query language chooses. Rejects where the text is no query. */
  async narrow(query: string): Promise<void> {
    if (await this.#ask(query)) this.dispatch({ type: "set-query", query });
  }

  /** Opens an article at what `focus` covers. */
  read(article: string, focus: readonly Span[] = []): void {
    this.dispatch({ type: "read", article, focus });
  }

  /** Opens the graph beside the page. */
  async openDefault(): Promise<void> {
    const result = await loadDefaultGraph();
    if (this.index !== undefined) {
      if ("answers" in result) result.answers.close();
      return;
    }
    if ("problem" in result && result.problem === "missing") this.phase = "none";
    else await this.#take(result, DEFAULT_GRAPH);
  }

  /** Opens a graph file that a person gave; a refused one leaves the present graph open. */
  async openFile(file: Blob, name: string): Promise<void> {
    const before = this.phase;
    if (file.size > LARGEST_FILE_BYTES) return this.#refuse({ problem: "too-large" }, name, before);
    this.phase = "loading";
    const bytes = await file.arrayBuffer().catch(() => undefined);
    const result = bytes ? await readGraphInWorker(bytes, name) : ({ problem: "unreadable" } as const);
    await this.#take(result, name, before);
  }

  /** Shows another graph; `keepState` keeps of the view what the new graph knows. */
  async showGraph(
    graph: GraphFile,
    { keepState, answers = holdInWorker(graph) }: { keepState: boolean; answers?: GraphAnswers },
  ): Promise<void> {
    const opening = Symbol();
    this.#opening = opening;
    await breathing(sharingSteps(graph));
    const index = await breathing(indexSteps(graph));
    const view = await breathing(viewSteps(index));
    const displayed = await breathing(displayedSteps(view, this.state.display));
    if (this.#opening !== opening) return answers.close();
    const isFirst = this.index === undefined;
    const address = keepState ? `#${writeAddress(this.state)}` : isFirst ? location.hash || `#${heldView}` : "";
    this.#stopDisplaying();
    this.hovered = undefined;
    this.positions = {};
    this.ground = undefined;
    this.#layouts.clear();
    this.#packedGraphs.clear();
    this.#awaited = undefined;
    this.communities = undefined;
    this.#answer = undefined;
    this.#facts = undefined;
    this.answers?.close();
    this.answers = answers;
    this.index = index;
    this.view = view;
    this.#displayed = displayed;
    this.state = reduce(this.state, { type: "open-graph" });
    if (this.state.display !== displayed.display) this.#display();
    this.#applyFilters();
    this.phase = "placing";
    if (address.length > 1) await this.#follow(address);
    if (keepState) this.problem = undefined;
    if (isFirst) this.#steps.resume(addressOf(this.state));
    else this.#steps.restart(addressOf(this.state));
    void this.#findCommunities();
    await this.#place();
    // Else the first article that is opened would wait for it.
    setTimeout(() => void this.edgeOfRelation);
  }

  /** Goes to the next appearance: automatic, light, dark. */
  switchTheme(): void {
    this.themeChoice = THEME_CHOICES[(THEME_CHOICES.indexOf(this.themeChoice) + 1) % THEME_CHOICES.length]!;
    remember("theme", this.themeChoice);
  }

  /** Goes to the other language. */
  switchLanguage(): void {
    this.language = this.language === "de" ? "en" : "de";
    remember("language", this.language);
  }

  async #take(result: LoadedGraph, name: string, before: Explorer["phase"] = "none"): Promise<void> {
    if ("problem" in result) return this.#refuse(result, name, before);
    const notes = result.notes.map(({ message, count }) => (count > 1 ? `${message} (${count}×)` : message));
    this.problem = notes.length === 0 ? undefined : { code: "notes", name, detail: notes.join("; ") };
    await this.showGraph(result.graph, { keepState: false, answers: result.answers });
  }

  /** Takes over a view, and places what it displays. */
  #show(given: ViewState): void {
    const before = this.state;
    const next = keepingEqualParts(before, given);
    this.state = next;
    void this.#findCommunities();
    const { layout, centre } = next.picture;
    if (next.display !== before.display && isFiltered(next.filters)) {
      this.state = { ...next, filters: keepKnown(next.filters, facetsOf(this.view, next.display)) };
    }
    this.#askForFacts(this.state.filters);
    this.#applyFilters();
    const isPlaced = layout === before.picture.layout && centre === before.picture.centre;
    if (next.display !== this.#displayed.display) this.#display();
    else if (!isPlaced) void this.#place();
  }

  /** Finds what the state's display draws, and places it. */
  #display(): void {
    this.#stopDisplaying();
    this.#stopDisplaying = inBreaths(displayedSteps(this.view, this.state.display), (displayed) => {
      this.#displayed = displayed;
      void this.#place();
    });
  }

  /** Shows the view of an address as far as the graph knows what it names, and says what it does not. */
  async #follow(address: string): Promise<void> {
    const { index, view } = this;
    if (index === undefined) return;
    this.#followed = address;
    let { state, ignored } = readAddress(address, { index, view, views: this.views });
    const { query } = state;
    if (query !== undefined && this.#answer?.query !== query && !(await this.#ask(query).catch(() => false))) {
      state = { ...state, query: undefined };
      ignored = [...ignored, `query=${query}`];
    }
    this.#askForFacts(state.filters);
    await this.#factFilters.settled();
    if (this.index !== index || this.#followed !== address) return;
    this.#show(state);
    this.revealed += 1;
    if (ignored.length > 0) this.problem = { code: "address", name: "", detail: ignored.join(", ") };
  }

  /** Asks what filters choose of the facts, where that is not known. */
  #askForFacts(filters: FactFilters): void {
    if (!this.#knowsFacts(filters)) this.#factFilters.put(factFilters(filters));
  }

  #knowsFacts(filters: FactFilters): boolean {
    return !choosesFacts(filters) || this.#facts?.filters === JSON.stringify(factFilters(filters));
  }

  #applyFilters(): void {
    if (this.#knowsFacts(this.state.filters)) this.#applied = this.state.filters;
  }

  /** Answers a query for {@link chosen}; false where another graph came in between. Rejects where the text is no query. */
  async #ask(query: string): Promise<boolean> {
    const { answers } = this;
    const chosen = await answers?.ask("choose", query);
    if (chosen === undefined || this.answers !== answers) return false;
    this.#answer = { query, chosen };
    return true;
  }

  #refuse({ problem, detail }: { problem: Problem["code"]; detail?: string }, name: string, phase: Explorer["phase"]) {
    this.problem = { code: problem, name, detail };
    this.phase = this.index === undefined ? "none" : phase === "loading" ? "ready" : phase;
  }

  /** Ends the arrangement that is being computed: nodes stay about where they are. */
  stopPlacing(): void {
    this.#awaited?.stop();
  }

  /** Places what is displayed: by links, entities first and alone, so that statements and articles gather round them. */
  async #place(): Promise<void> {
    const { view, state } = this;
    const { display, picture } = state;
    // It will be placed once it is known.
    if (display !== this.#displayed.display) return;
    try {
      const base =
        picture.layout === "force" ? await this.#layout("force", { statements: false, articles: false }) : undefined;
      const places = picture.layout === "map" ? await this.#findPlaces() : undefined;
      const isWhole = base !== undefined && !display.statements && !display.articles;
      const arrangement = isWhole
        ? base
        : await this.#layout(picture.layout, display, { start: base?.positions, places });
      const isWanted = this.state.display === display && this.state.picture.layout === picture.layout;
      if (this.view !== view || !isWanted || this.state.picture.centre !== picture.centre) return;
      this.#showArrangement(arrangement, places?.world);
    } catch (error) {
      this.problem = { code: "layout", name: "", detail: String(error) };
    }
    this.placed = undefined;
    this.phase = "ready";
  }

  async #layout(
    layout: LayoutName,
    display: Display,
    { start, places }: { start?: Positions | undefined; places?: PlacedEntities | undefined } = {},
  ): Promise<Arrangement> {
    const { view } = this;
    const centre = layout === "radial" ? this.#findCentre() : undefined;
    const key = JSON.stringify([layout, centre, display]);
    const isKnown = this.#layouts.has(key);
    const graph = isKnown ? undefined : await this.#packed(display);
    const ties =
      graph && places && (await breathing(edgeSteps(graph.nodes, placeTies(this.index?.file.relations ?? []))));
    const known = this.#layouts.get(key);
    if (known) {
      this.#awaited = known;
      return known.arrangement;
    }
    // Another graph came in between.
    if (graph === undefined || this.view !== view) return { positions: {}, headings: [] };
    const input: PackedArrangement = {
      layout,
      ...(centre === undefined ? {} : { centre }),
      graph,
      ties,
      ...(places && { anchors: Object.fromEntries([...places.nodes].map(([id, { x, y }]) => [id, { x, y }])) }),
      aspect: this.aspect,
      ...(start === undefined ? {} : { start }),
    };
    const running = arrangeInWorker(input, mayMove(graph.nodes.ids.length), ({ share, sketch }) => {
      if (this.#awaited !== running) return;
      this.placed = share;
      if (sketch) this.#showArrangement({ positions: sketch, headings: [] });
    });
    this.#awaited = running;
    this.#layouts.set(key, running);
    return running.arrangement;
  }

  /** The node in the middle of rings: the one that is asked for, or, where it is not displayed, the one that is linked most. */
  #findCentre(): string | undefined {
    const { centre } = this.state.picture;
    return centre !== undefined && this.unfiltered.nodes.has(centre) ? centre : findHub(this.unfiltered);
  }

  /** What `display` draws of the open graph, for arrangements: packed once for all of them. */
  #packed(display: Display): Promise<PackedGraph> {
    const key = JSON.stringify(display);
    const packed = this.#packedGraphs.get(key) ?? breathing(this.#packSteps(display));
    this.#packedGraphs.set(key, packed);
    return packed;
  }

  *#packSteps(display: Display): Generator<void, PackedGraph> {
    const isDisplayed = JSON.stringify(display) === JSON.stringify(this.#displayed.display);
    const visible = isDisplayed ? this.unfiltered : yield* visibleSteps(this.view, display, INITIAL_STATE.filters);
    return yield* packSteps(arrangedNodes(visible, this.index), arrangedEdges(visible));
  }

  #showArrangement({ positions, headings, map }: Arrangement, world?: PlacedEntities["world"]): void {
    this.positions = positions;
    this.headings = headings;
    this.ground = map && world && { world, ...map };
  }

  /** Where the entities of the open graph lie on the map. */
  async #findPlaces(): Promise<PlacedEntities | undefined> {
    const { placesOf } = await import("./map/places-of.js");
    return this.index && placesOf(this.index.file);
  }

  /** Finds the communities of the open graph, once, where lines round them are asked for. */
  async #findCommunities(): Promise<void> {
    const { answers } = this;
    if (answers === undefined || this.communities !== undefined || !this.state.picture.communities) return;
    try {
      const found = await answers.ask("communities", undefined);
      if (this.answers === answers) this.communities = found.map((ids) => ids.map((id) => nodeId("entity", id)));
    } catch (error) {
      if (this.answers === answers) this.problem = { code: "layout", name: "", detail: String(error) };
    }
  }
}

/** The page's own address, relative, with `state` as its fragment. */
function addressOf(state: ViewState): string {
  const address = writeAddress(state);
  return address === "" ? location.pathname + location.search : `#${address}`;
}
