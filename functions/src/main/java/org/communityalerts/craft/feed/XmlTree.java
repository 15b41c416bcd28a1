package org.communityalerts.craft.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that strangers wrote: a document type is refused, and with it all entities but XML's own, and so is what is
 * deeper or has more elements than any feed.
 */
final class XmlTree {
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 50_000;

    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    /** An element whose end has not come yet. */
    private record Open(
            String namespace, String name, Map<String, String> attributes, StringBuilder text, List<Element> children) {
        Element closed() {
            return new Element(namespace, name, attributes, text.toString().strip(), List.copyOf(children));
        }
    }

    private XmlTree() {}

    /**
     * The document's root.
     *
     * @throws IllegalArgumentException if it is not XML, or not such as is read here
     */
    static Element of(byte[] document) {
        try {
            return new XmlTree().read(FACTORY.createXMLStreamReader(new ByteArrayInputStream(document)));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("the feed is not XML that can be read", e);
        }
    }

    private Element read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> begin(xml);
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                    open.element().text.append(xml.getText());
                case XMLStreamReader.END_ELEMENT -> {
                    Element closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.element().children.add(closed);
                }
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw new IllegalArgumentException("a feed has no document type and no entities");
                default -> {
                    // Comments, instructions and the blanks between.
                }
            }
        }
        throw new IllegalArgumentException("the feed has no element");
    }

    private void begin(XMLStreamReader xml) {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new IllegalArgumentException("the feed is deeper or longer than any");
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        open.push(new Open(namespace, xml.getLocalName(), attributes, new StringBuilder(), new ArrayList<>()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
