using System.Linq;

namespace Autoencoders.Generator.Emit;

/// <summary>Prints how a model with named sizes is made: for chosen sizes, with fresh weights or with those of the same model for others.</summary>
internal static class SizeEmitter
{
    private const string Architecture = "global::Autoencoders.Architecture";

    // This writes: public UNet(int H, int W, int seed = 0) : this(Architecture.WithSizes(H, W), null, seed) { } and the head of the one that it calls.
    public static void Constructors(SourceWriter writer, Architecture architecture, string className, string typeName)
    {
        writer.Line("/// <summary>Makes the model with fresh weights, for samples of the chosen sizes.</summary>");
        Parameters(writer, architecture);
        writer.Line("/// <param name=\"seed\">The same seed gives the same weights, to the bit, whatever the sizes.</param>");
        Exception(writer);
        writer.Line($"public {className}({Declared(architecture)}, int seed = 0)");
        writer.Indent(() => writer.Line($": this(Architecture.WithSizes({Given(architecture)}), null, seed)"));
        writer.Line("{");
        writer.Line("}");
        writer.Line();
        writer.Line($"private {className}({Architecture} architecture, {typeName}? source, int seed)");
        writer.Indent(() => writer.Line(": base(architecture, source, seed)"));
    }

    // This writes: public UNet WithSizes(int H, int W) => new UNet(Architecture.WithSizes(H, W), this, 0);
    public static void OtherSizes(SourceWriter writer, Architecture architecture, string typeName)
    {
        writer.Line("/// <summary>This model for samples of other sizes. Both have the same weights in the same memory: what one learns, the other knows.</summary>");
        Parameters(writer, architecture);
        Exception(writer);
        writer.Line($"public {typeName} WithSizes({Declared(architecture)}) => new {typeName}(Architecture.WithSizes({Given(architecture)}), this, 0);");
        writer.Line();
    }

    private static void Parameters(SourceWriter writer, Architecture architecture)
    {
        foreach (NamedSize size in architecture.Sizes)
            writer.Line($"/// <param name=\"{size.Name}\">The size {Literal.Xml(size.ToString())}.</param>");
    }

    private static void Exception(SourceWriter writer) =>
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">The model does not fit for these sizes; the message says for which it does.</exception>");

    private static string Declared(Architecture architecture) => string.Join(", ", architecture.Sizes.Select(static size => "int " + Literal.Identifier(size.Name)));

    private static string Given(Architecture architecture) => string.Join(", ", architecture.Sizes.Select(static size => Literal.Identifier(size.Name)));
}
