package planted.folder;

/** A breach, planted to be found: a folder that the house has no name for. */
public final class Shelf {
    public int boards;
}
