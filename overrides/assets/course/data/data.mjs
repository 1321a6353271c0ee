import * as dates from "../dates.mjs";
import { ask } from "../dialog.mjs";
import { create, createButton, createStatus, moveFocus, part } from "../parts.mjs";
import { openStore } from "../store.mjs";
import { BackupError, LARGEST, compare, merge, readBackup, writeBackup } from "./backup.mjs";
import * as labels from "./data-labels.mjs";

/** The page where readers save, load and delete what their browser keeps of them. */
export class YourData {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.course = root.dataset.name ?? "";
    this.plain = part(root, "p", ".course-data__plain");
    this.status = createStatus(root, "course-data__status");
    this.notice = create(root, "div", "course-data__notice");
    this.save = createButton(root, labels.SAVE, () => this.saveFile(), "primary");
    this.last = create(root, "p", "course-data__last");
    this.file = create(root, "input", "course-data__file");
    this.file.type = "file";
    this.file.accept = "application/json,.json";
    this.file.id = "data-file";
    this.file.addEventListener("change", () => this.loadFile());
    this.preview = create(root, "div", "course-data__preview");
    this.keep = createButton(root, labels.KEEP, () => this.keepLonger());
    this.kept = createStatus(root, "course-data__kept");
    this.remove = createButton(root, labels.DELETE, () => this.deleteAll());
    this.start();
  }

  async start() {
    this.store = await openStore(this.root.ownerDocument);
    const label = create(this.root, "label", "course-data__label", labels.LOAD);
    label.htmlFor = this.file.id;
    const title = (/** @type {string} */ text) => create(this.root, "h3", "", text);
    this.plain.replaceWith(
      this.notice,
      ...[title(labels.BACKUP), this.save, this.last, label, this.file, this.preview, this.status],
      ...[title(labels.KEEP_TITLE), this.keep, this.kept, title(labels.DELETE_TITLE), this.remove],
    );
    this.store.watch(() => this.update());
    await this.update();
    const { storage } = this.store.view.navigator;
    this.keep.disabled = !storage?.persist;
    if (await storage?.persisted?.()) this.#tellKept(true);
    else if (this.keep.disabled) this.#tellKept(false);
  }

  /** Says anew what the store says of itself. */
  async update() {
    const { store } = this;
    if (!store) return;
    const meta = await store.all("meta");
    const last = meta.find(({ name }) => name === "backup")?.last;
    this.last.textContent = Number.isFinite(last) ? labels.lastSaved(dates.shortDay(last)) : labels.NEVER_SAVED;
    this.save.textContent = store.mode === "memory" ? labels.SAVE_READABLE : labels.SAVE;
    this.remove.textContent = store.mode === "memory" ? labels.START_FRESH : labels.DELETE;
    this.remove.disabled = store.mode === "newer";
    const unread = meta.filter(({ name }) => name.startsWith("quarantine:")).length;
    const texts = { kept: [], memory: [labels.MEMORY, labels.DAMAGED], newer: [labels.NEWER] }[store.mode];
    this.notice.replaceChildren(...texts.map((text) => create(this.root, "p", "", text)));
    if (unread) this.notice.append(create(this.root, "p", "", labels.unread(unread)));
    const reload = () => store.view.location.reload();
    if (store.mode === "newer") this.notice.append(createButton(this.root, labels.RELOAD, reload));
  }

  /** @returns {Promise<import("./backup.mjs").Records>} */
  async #read() {
    const { store } = await this.#ready();
    const [events, notes, exams] = await Promise.all(["events", "notes", "exams"].map((name) => store.all(name)));
    const { name, ...settings } = (await store.find("meta", "settings")) ?? {};
    return { events, notes, exams, settings };
  }

  async saveFile() {
    const { store, view } = await this.#ready();
    const records = await this.#read();
    const { now } = store.stamp();
    const text = await writeBackup(records, this.course, now, (digested) => digest(view, digested));
    const link = create(this.root, "a");
    link.href = view.URL.createObjectURL(new view.Blob([text], { type: "application/json" }));
    link.download = labels.fileName(dates.isoDay(now));
    link.click();
    await store.write({ meta: [{ name: "backup", last: now }] });
    this.status.textContent = labels.saved(records.events.length + records.notes.length + records.exams.length);
  }

  /** Shows what the chosen file holds; changes nothing. */
  async loadFile() {
    const { store, view } = await this.#ready();
    const [file] = this.file.files ?? [];
    this.status.textContent = "";
    this.preview.replaceChildren();
    this.file.removeAttribute("aria-describedby");
    if (!file) return;
    try {
      if (file.size > LARGEST) throw new BackupError("not");
      const { now } = store.stamp();
      const text = await file.text().catch(() => ""); // it may be gone by now
      const backup = await readBackup(text, this.course, now, (digested) => digest(view, digested));
      this.#show(backup, compare(backup, await this.#read()));
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      this.#refuse(labels.ERRORS[error.message]);
    }
    this.file.value = ""; // the same file may be chosen again
  }

  /** @param {string} message */
  #refuse(message) {
    const error = create(this.root, "p", "course-data__error");
    error.id = "data-error";
    error.append(create(this.root, "span", "course-hidden", labels.ERROR), ` ${message}`);
    this.preview.append(error);
    this.file.setAttribute("aria-describedby", error.id);
    moveFocus(error);
  }

  /**
   * @param {import("./backup.mjs").Backup} backup
   * @param {ReturnType<typeof compare>} found
   */
  #show(backup, found) {
    const lines = [labels.preview(dates.shortDay(backup.made), backup.schema, found)];
    if (backup.left) lines.push(labels.unread(backup.left));
    if (backup.isChanged) lines.push(labels.CHANGED);
    const text = create(this.root, "p", "", lines.join(" "));
    const actions = create(this.root, "div", "course-data__actions");
    actions.append(
      createButton(this.root, labels.ADD, () => this.#take(backup, false), "primary"),
      createButton(this.root, labels.REPLACE, () => this.#take(backup, true)),
      createButton(this.root, labels.CANCEL, () => this.#end(), "quiet"),
    );
    this.preview.append(text, actions);
    moveFocus(text);
  }

  /**
   * @param {import("./backup.mjs").Backup} backup
   * @param {boolean} replaces
   */
  async #take(backup, replaces) {
    const { store } = await this.#ready();
    const { REPLACE_TITLE: title, REPLACE_TEXT: text, GO_BACK, REPLACE } = labels;
    if (replaces && (await ask(this.root, { title, text, choices: [GO_BACK, REPLACE] })) !== REPLACE) return;
    const { events, notes, exams, settings } = backup;
    const work = async () => {
      if (replaces) await store.clear({ events, notes, exams, meta: [{ ...settings, name: "settings" }] });
      else await store.write(merge(backup, await this.#read()));
    };
    const isDone = await store.lock("data", () => work().then(() => true, () => false), {});
    if (isDone) this.#end();
    this.status.textContent = isDone ? labels.LOADED : labels.NOT_REPLACED;
  }

  /** Takes the preview away, and with it what has focus. */
  #end() {
    this.preview.replaceChildren();
    this.file.focus();
  }

  async keepLonger() {
    const { view } = await this.#ready();
    this.#tellKept(await view.navigator.storage.persist());
  }

  /** @param {boolean} isKept */
  #tellKept(isKept) {
    this.kept.textContent = isKept ? labels.KEPT : labels.NOT_KEPT;
  }

  async deleteAll() {
    const { store } = await this.#ready();
    const { DELETE_ASK: title, DELETE_TEXT: text, KEEP_ALL, SAVE, DELETE_ALL } = labels;
    const choice = await ask(this.root, { title, text, choices: [KEEP_ALL, SAVE, DELETE_ALL] });
    if (choice === SAVE) await this.saveFile();
    if (choice !== DELETE_ALL) return;
    const isDone = await store.lock("data", () => store.clear().then(() => true, () => false), {});
    this.status.textContent = isDone ? labels.DELETED : labels.NOT_DELETED;
  }

  async #ready() {
    const store = await openStore(this.root.ownerDocument);
    return { store, view: store.view };
  }
}

/**
 * @param {import("../store.mjs").View} view
 * @param {string} text
 */
async function digest({ crypto }, text) {
  if (!crypto.subtle) return ""; // on plain http
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
