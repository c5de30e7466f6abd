package org.qingmiao.exchange;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that cells refer to by number; readings beside Chinese characters are no part of them. */
final class SharedTexts extends DefaultHandler {
    private final long most;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;
    private long length;

    /** @param most characters of all texts together */
    SharedTexts(long most) {
        this.most = most;
    }

    List<String> texts() {
        return texts;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int from, int count) throws SAXException {
        if (inText) {
            length += count;
            if (length > most) {
                throw new SAXException("too much text");
            }
            text.append(characters, from, count);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "si" -> {
                texts.add(text.toString());
                if (texts.size() > Workbooks.MOST_CELLS) {
                    throw new SAXException("too many texts");
                }
            }
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }
}
