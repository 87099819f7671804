// The attributes of <nutgraf-summary>, the same in every framework.

export interface SummaryAttributes {
  /** Id of the element to read. */
  for?: string;
  /** Which cards, in which order, by name. */
  sections?: string;
  length?: "brief" | "minute" | "all";
  sentences?: number | string;
  facts?: number | string;
  /** Language of the labels. */
  lang?: string;
  theme?: "auto" | "light" | "dark";
  font?: "inherit";
  highlight?: "none" | "marks";
  loading?: "lazy";
  /** Show all of a long card. */
  open?: boolean;
}
