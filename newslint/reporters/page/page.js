"use strict";
// Filters by severity, family and file; a mark leads to its notes and back.
const form = document.querySelector(".filters");
const chosen = (name) => new Set([...form.querySelectorAll(`input[name="${name}"]:checked`)].map((box) => box.value));

function filter() {
  const severities = chosen("severity"), families = chosen("family");
  const part = form.elements.file.value.trim().toLowerCase();
  for (const article of document.querySelectorAll("article")) {
    let shown = 0;
    for (const note of article.querySelectorAll(".notes li")) {
      note.hidden = !(severities.has(note.dataset.severity) && families.has(note.dataset.family));
      shown += !note.hidden;
    }
    for (const mark of article.querySelectorAll("mark")) {
      mark.classList.toggle("off", mark.dataset.notes.split(" ").every((id) => document.getElementById(id).hidden));
    }
    article.hidden = !shown || !article.dataset.file.includes(part);
  }
}

function light(notes) {
  document.querySelectorAll(".lit").forEach((note) => note.classList.remove("lit"));
  notes.forEach((note) => note.classList.add("lit"));
}

if (form) {
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
}
document.addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  const note = event.target.closest(".notes li");
  if (mark && !mark.classList.contains("off")) {
    const notes = mark.dataset.notes.split(" ").map((id) => document.getElementById(id)).filter((one) => !one.hidden);
    light(notes);
    notes[0].scrollIntoView({ block: "center", behavior: "smooth" });
  } else if (note) {
    light([note]);
    const place = document.querySelector(`mark[data-notes~="${note.id}"]`);
    place.scrollIntoView({ block: "center", behavior: "smooth" });
  }
});
