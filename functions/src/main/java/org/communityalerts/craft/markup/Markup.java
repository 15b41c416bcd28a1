package org.communityalerts.craft.markup;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.communityalerts.domain.Letters;

/** Writes XML, and HTML in XML's syntax. Every text goes through it, so that none can be taken for markup. */
public final class Markup {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Markup(String start) {
        try {
            text.write(start);
            xml = FACTORY.createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Markup xml() {
        return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    public static Markup html() {
        return new Markup("<!DOCTYPE html>\n");
    }

    /** Something that is written between an element's tags. */
    public interface Content {
        void write();
    }

    /** An element around its content; attributes are names and values in turn. */
    public Markup element(String name, Content content, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
            content.write();
            xml.writeEndElement();
        });
    }

    /** An element with a text in it. */
    public Markup element(String name, String content, String... attributes) {
        return element(name, () -> text(content), attributes);
    }

    /** What the head of each page begins with: its encoding, and that it is as wide as the screen it is on. */
    public Markup beginHead() {
        return empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    }

    /** An element without content. */
    public Markup empty(String name, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    public Markup text(String words) {
        return write(() -> xml.writeCharacters(Letters.wellFormed(words)));
    }

    public byte[] bytes() {
        write(xml::flush);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], Letters.wellFormed(attributes[i + 1]));
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Markup write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
