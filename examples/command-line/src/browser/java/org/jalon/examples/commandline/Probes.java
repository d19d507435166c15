package org.jalon.examples.commandline;

/** Questions to a page, in its own language: each answers with a list of what is wrong. */
final class Probes {

  /** What stands out of the window although nothing scrolls it. */
  static final String OVERFLOW =
      """
      const wide = window.innerWidth, wrong = [];
      if (document.documentElement.scrollWidth > wide) wrong.push('document ' + document.documentElement.scrollWidth);
      for (const e of document.body.querySelectorAll('*')) {
        const scrolled = e.parentElement.closest('.scroll, .data');
        if (scrolled || e.closest('svg') !== null && e.tagName !== 'svg') continue;
        const box = e.getBoundingClientRect();
        if (box.width > 0 && (box.right > wide + 0.5 || box.left < -0.5)) wrong.push(e.tagName + ' ' + e.className + ' ' + box.left + '..' + box.right);
      }
      return wrong;
      """;

  /** Pictures without a name, a description, a size or a role. */
  static final String UNLABELLED =
      """
      const wrong = [];
      for (const figure of document.querySelectorAll('figure')) {
        const svg = figure.querySelector('svg');
        const box = svg === null ? {width: 0, height: 0} : svg.getBoundingClientRect();
        const said = name => { const e = document.getElementById(svg.getAttribute(name)); return e !== null && svg.contains(e) ? e.textContent.trim() : ''; };
        if (box.width < 100 || box.height < 40) wrong.push(figure.id + ' has no size');
        else if (svg.getAttribute('role') !== 'img') wrong.push(figure.id + ' is no image');
        else if (said('aria-labelledby').length < 5) wrong.push(figure.id + ' has no name');
        else if (!/[0-9]/.test(said('aria-describedby'))) wrong.push(figure.id + ' says no number');
        else if (figure.querySelector('figcaption').textContent.length < 20) wrong.push(figure.id + ' has no caption');
        else if (figure.querySelector('details table') === null) wrong.push(figure.id + ' has no table');
        else if (!figure.querySelector('a[download]').href.startsWith('data:text/csv')) wrong.push(figure.id + ' has no file');
      }
      return wrong;
      """;

  /** Texts of pictures that stand out of them. */
  static final String OUTSIDE =
      """
      const wrong = [];
      for (const svg of document.querySelectorAll('figure svg')) {
        const whole = svg.getBoundingClientRect();
        for (const text of svg.querySelectorAll('text, path, line, rect')) {
          const box = text.getBoundingClientRect();
          if (box.left < whole.left - 1 || box.right > whole.right + 1 || box.top < whole.top - 1 || box.bottom > whole.bottom + 1)
            wrong.push(svg.closest('figure').id + ' ' + text.tagName + ': ' + text.textContent);
        }
      }
      return wrong;
      """;

  /** Texts of pictures that cover each other. */
  static final String OVERLAPS =
      """
      const wrong = [];
      for (const svg of document.querySelectorAll('figure svg')) {
        const texts = [...svg.querySelectorAll('text')].map(text => {
          const box = text.getBoundingClientRect();
          return {text: text.textContent, left: box.left + 0.5, right: box.right - 0.5, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2};
        });
        for (let i = 0; i < texts.length; i++)
          for (let j = 0; j < i; j++)
            if (texts[i].left < texts[j].right && texts[j].left < texts[i].right && texts[i].top < texts[j].bottom && texts[j].top < texts[i].bottom)
              wrong.push(svg.closest('figure').id + ': ' + texts[i].text + ' / ' + texts[j].text);
      }
      return wrong;
      """;

  /** Marks what has the focus, and answers with what cannot be seen of it. */
  static final String FOCUSED =
      """
      const e = document.activeElement;
      if (e === document.body) return ['end'];
      const again = e.hasAttribute('data-reached');
      e.setAttribute('data-reached', '');
      const style = getComputedStyle(e);
      return again ? ['end'] : style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? ['no outline: ' + e.outerHTML.slice(0, 80)] : [];
      """;

  /** What a keyboard should have reached. */
  static final String UNREACHED =
      """
      return [...document.querySelectorAll('a[href], summary, .scroll, .data')]
        .filter(e => e.getClientRects().length > 0 && !e.hasAttribute('data-reached'))
        .map(e => e.outerHTML.slice(0, 120));
      """;

  /** Texts, lines and forms that stand out too little from what is behind them. */
  static final String FAINT =
      """
      const parse = text => { const n = text.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
      const linear = c => (c /= 255) <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
      const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
      const contrast = (a, b) => { const x = light(a), y = light(b); return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05); };
      const behind = e => { for (; e !== null; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0) return c; } return [255, 255, 255, 1]; };
      const wrong = new Set();
      const check = (e, colour, least) => { const found = contrast(parse(colour), behind(e)); if (found < least) wrong.add(e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + found.toFixed(2)); };
      for (const e of document.body.querySelectorAll('*')) {
        if (e.getClientRects().length === 0) continue;
        const style = getComputedStyle(e);
        if (e.tagName === 'text') check(e, style.fill, 4.5);
        else if (e.closest('svg') === null && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== '')) check(e, style.color, 4.5);
        else if (e.matches('.line, .error, .stroke, .reference, .cut, .frame, .axis, .bar, .edge, .open')) check(e, style.stroke, 3);
        else if (e.matches('.form')) check(e, style.fill === 'none' ? style.stroke : style.fill, 3);
      }
      return [...wrong];
      """;

  /** Figures that one sheet of paper cannot hold, in pixels of 96 to the inch. */
  static final String CUT =
      """
      return [...document.querySelectorAll('figure')]
        .map(e => ({id: e.id, box: e.getBoundingClientRect(), svg: e.querySelector('svg').getBoundingClientRect()}))
        .filter(e => e.box.height > 1000 || e.svg.right > window.innerWidth + 0.5 || e.svg.width < 200)
        .map(e => e.id + ' ' + e.box.height + ' ' + e.svg.width);
      """;

  private Probes() {}
}
