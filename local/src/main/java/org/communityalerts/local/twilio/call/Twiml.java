package org.communityalerts.local.twilio.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A TwiML document for a call: its verbs in order. What Twilio does not know, or we do not simulate, is refused. */
final class Twiml {
    private static final Set<String> VERBS = Set.of("Say", "Play", "Gather", "Record", "Pause", "Redirect", "Hangup");
    private static final Set<String> WITHIN_GATHER = Set.of("Say", "Play", "Pause");

    private Twiml() {}

    static List<Element> verbs(String text) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            if (!root.getTagName().equals("Response")) {
                throw new IOException("12100: a TwiML document is a Response");
            }
            return children(root, VERBS);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("12100: not XML", e);
        }
    }

    static List<Element> within(Element gather) throws IOException {
        return children(gather, WITHIN_GATHER);
    }

    private static List<Element> children(Element parent, Set<String> known) throws IOException {
        NodeList nodes = parent.getChildNodes();
        List<Element> children = IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
        for (Element child : children) {
            if (!known.contains(child.getTagName())) {
                throw new IOException("12200: " + child.getTagName() + " is not known here");
            }
        }
        return children;
    }
}
