/** What the site says of what it keeps for reading without a network. */
/** @param {string} size such as `1.2` */
export const keepWhole = (size) => `Keep the whole course for offline reading (${size} MB)`;
export const REMOVE = "Remove the kept course";
export const KEEPING = "Keeping the whole course. You can read on.";
export const KEPT = "Kept.";
export const WHOLE = "The whole course is kept in this browser. It works without a network.";
export const REMOVED = "Removed.";
export const SOME_KEPT = "The pages you open are kept in this browser; the others need a network.";
export const FAILED = "Not everything could be kept: there is no network, or no room. Try again.";
export const UNABLE = "This browser keeps no pages of this site. You can still read everything with a network.";
export const EXAM_ELSEWHERE = "A mock exam is open in another tab. Finish it, then reload.";
export const LATE = "The new version cannot start without a network. Read on, and reload later.";
