package planted.craft.wording;

/** A breach, planted to be found: the wording knows an adapter. */
public final class Alphabet {
    public planted.outside.aws.Table table;
}
