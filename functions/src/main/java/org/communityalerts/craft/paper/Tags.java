package org.communityalerts.craft.paper;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** What each piece of the pages is, in the order of reading (ISO 32000-1, 14.7 and 14.8). */
final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();

    Tags() {
        root.appendKid(whole);
    }

    /** What one page's pieces are marked with. */
    final class OfPage {
        private final PDPage page;
        private final COSArray elements = new COSArray();

        private OfPage(PDPage page) {
            this.page = page;
            page.setStructParents(parents.size());
            parents.put(parents.size(), new PDParentTreeValue(elements));
        }

        /** A mark for the page's next piece. */
        PDPropertyList mark(Block block) {
            var properties = new COSDictionary();
            properties.setInt(COSName.MCID, elements.size());
            var element = new PDStructureElement(block.kind().tag, whole);
            element.setPage(page);
            element.setLanguage(block.language());
            element.appendKid(new PDMarkedContent(COSName.getPDFName(block.kind().tag), properties));
            whole.appendKid(element);
            elements.add(element);
            return PDPropertyList.create(properties);
        }
    }

    OfPage on(PDPage page) {
        return new OfPage(page);
    }

    void put(PDDocument document) {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
    }
}
