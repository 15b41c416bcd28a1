package planted.craft.person;

/** A breach, planted to be found: what is checked of a person knows a table. */
public final class Number {
    public planted.outside.aws.Table table;
}
