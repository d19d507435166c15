package org.jalon.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a certificate looks. Colours are custom properties, once for light, once for dark and once
 * for paper, so that their contrast can be computed. The cells of the bars are drawn with borders
 * alone: they survive printers that leave backgrounds out, and schemes of forced colours.
 */
final class PageStyle {

  static final String CSS =
      """

      :root {
        color-scheme: light dark;
        --page: #ffffff;
        --text: #1b1b1f;
        --muted: #55555e;
        --accent: #1d4f91;
        --line: #767680;
      }
      @media screen and (prefers-color-scheme: dark) {
        :root {
          --page: #16171b;
          --text: #f1f1f4;
          --muted: #b9b9c3;
          --accent: #9cc3ff;
          --line: #8f8f9b;
        }
      }
      @media print {
        :root {
          color-scheme: light;
          --page: #ffffff;
          --text: #000000;
          --muted: #000000;
          --accent: #000000;
          --line: #000000;
        }
      }
      @page { size: A4 portrait; margin: 12mm 15mm; }
      * { box-sizing: border-box; }
      html { background: var(--page); color: var(--text); font: 100%/1.5 system-ui, sans-serif; }
      body { max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
      header, footer, dt, caption { color: var(--muted); }
      h1, h2, p, dl, dd, table { margin: 0 0 .75rem; }
      h1 { font-size: 1.75rem; line-height: 1.2; }
      h2 { font-size: 1.25rem; margin-top: 1.5rem; }
      a { color: var(--accent); }
      a:focus-visible { outline: .1875rem solid var(--accent); outline-offset: .125rem; }
      .holder { font-size: 1.25rem; }
      .holder bdi, dd { font-weight: 600; }
      dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; }
      dl div { min-width: 0; }
      dd { margin: 0; }
      code { font: 600 1.125rem/1.5 ui-monospace, monospace; white-space: nowrap; }
      table { width: 100%; table-layout: fixed; border-collapse: collapse; }
      caption { text-align: start; padding-bottom: .25rem; }
      th, td { text-align: start; vertical-align: top; padding: .25rem 0; }
      th:first-child { width: 58%; padding-inline-end: .5rem; }
      tr { border-bottom: .0625rem solid var(--line); }
      tbody th { font-weight: 400; hyphens: auto; }
      .level { display: inline-block; min-width: 11rem; }
      .bar { display: inline-flex; flex-wrap: wrap; gap: .1875rem; }
      .bar span { width: .75rem; height: .75rem; border: .0625rem solid var(--line); }
      .bar .reached { border: .375rem solid var(--accent); }
      @media (max-width: 36rem) {
        .level { min-width: 0; }
        .bar span { width: .625rem; height: .625rem; }
        .bar .reached { border-width: .3125rem; }
      }
      @media print {
        html { background: none; font-size: 10pt; line-height: 1.3; }
        body { max-width: none; padding: 0; }
        h1 { font-size: 1.5rem; }
        h1, h2, p, dl, table { margin-bottom: .5rem; }
        h2 { margin-top: .75rem; break-after: avoid; }
        th, td { padding-block: .125rem; }
        tr, dl, p { break-inside: avoid; }
      }
      """;

  private PageStyle() {}

  /** What the page allows: this very style sheet, and nothing else. */
  static String contentSecurityPolicy() {
    return "default-src 'none'; style-src 'sha256-"
        + hash()
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }
}
