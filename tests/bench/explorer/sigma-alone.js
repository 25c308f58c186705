// What the explorer draws, drawn by sigma as it comes: circles, straight arrows and lines, sigma's own labels.
fetch("picture.json")
  .then((response) => response.json())
  .then(({ nodes, edges }) => {
    window.placedMs = performance.now();
    const graph = new graphology.MultiGraph();
    for (const { id, x, y, size, label } of nodes) graph.addNode(id, { x, y, size: size / 3, label, color: "#4477aa" });
    for (const { source, target, directed } of edges) {
      graph.addEdge(source, target, { size: 1, color: "#bbbbbb", type: directed ? "arrow" : "line" });
    }
    new Sigma(graph, document.getElementById("graph"));
    document.getElementById("graph").dataset.drawn = "true";
    document.getElementById("graph").dataset.ready = "true";
  });
