package org.jalon.credential;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A page as the parser of the JDK sees it, which refuses all that is not well-formed.
 *
 * @param root the {@code html} element
 */
record ParsedPage(Element root) {

  static ParsedPage of(String html) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html)));
    return new ParsedPage(document.getDocumentElement());
  }

  /** All elements, in document order. */
  List<Element> elements() {
    return Stream.concat(Stream.of(root), within(root, "*").stream()).toList();
  }

  List<Element> all(String name) {
    return within(root, name);
  }

  Element one(String name) {
    List<Element> found = all(name);
    if (found.size() != 1) {
      throw new AssertionError("The page has " + found.size() + " elements " + name + ".");
    }
    return found.get(0);
  }

  List<String> texts(String name) {
    return all(name).stream().map(Element::getTextContent).toList();
  }

  static List<Element> within(Element element, String name) {
    NodeList nodes = element.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      elements.add((Element) nodes.item(k));
    }
    return elements;
  }

  static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
