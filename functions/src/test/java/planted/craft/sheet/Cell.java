package planted.craft.sheet;

/** A breach, planted to be found: a sheet knows an adapter. */
public final class Cell {
    public planted.outside.aws.Table table;
}
