/**
 * The circles among files that import one another: each is all of those from which one comes back to where one began. `graph`
 * says of every file what it imports. (Tarjan's strongly connected components.)
 */
export function circlesIn(graph) {
  const seen = new Map();
  const lowest = new Map();
  const open = [];
  const circles = [];
  const visit = (file) => {
    seen.set(file, seen.size);
    lowest.set(file, seen.get(file));
    open.push(file);
    for (const to of graph.get(file) ?? []) {
      if (!seen.has(to)) visit(to);
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file), lowest.get(to)));
    }
    if (lowest.get(file) !== seen.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1 || (graph.get(file) ?? []).includes(file)) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!seen.has(file)) visit(file);
  return circles;
}
