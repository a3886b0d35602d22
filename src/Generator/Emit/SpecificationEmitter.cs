using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit;

/// <summary>Prints the model as it was written, once: for the run-time reports, which derive from it what the compiler derived, and for tools that read the built assembly.</summary>
internal static class SpecificationEmitter
{
    private const string Name = "Specification";

    // This writes: [ModelSpecification(Simple.Specification)]
    public static void Attribute(SourceWriter writer, string typeName) =>
        writer.Line($"[global::Autoencoders.Models.ModelSpecification({typeName}.{Name})]");

    // This writes: public static Architecture Architecture { get; } = ModelChecker.Check(SpecificationText.Read(Specification)); private const string Specification = "1 Simple\n" + …;
    public static void Write(SourceWriter writer, ModelSpec spec)
    {
        writer.Line("/// <summary>Every layer with its shapes, weights and costs.</summary>");
        writer.Line("public static global::Autoencoders.Architecture Architecture { get; } =");
        writer.Indent(() => writer.Line($"global::Autoencoders.Models.ModelChecker.Check(global::Autoencoders.Models.SpecificationText.Read({Name}));"));
        writer.Line();
        writer.Line($"private const string {Name} =");
        writer.Indent(() =>
        {
            string[] lines = SpecificationText.Write(spec).Split('\n');
            foreach (string line in lines.Take(lines.Length - 1))
                writer.Line(Literal.Text(line + "\n") + " +");
            writer.Line(Literal.Text(lines[lines.Length - 1]) + ";");
        });
    }
}
