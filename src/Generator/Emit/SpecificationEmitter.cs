using Autoencoders.Models;

namespace Autoencoders.Generator.Emit;

/// <summary>Prints the model as it was written, from which the run-time reports derive what the compiler derived.</summary>
internal static class SpecificationEmitter
{
    // This writes: public static Architecture Architecture { get; } = ModelChecker.Check(new ModelSpec("Simple", new Declaration("Input", …), …));
    public static void Write(SourceWriter writer, ModelSpec spec)
    {
        writer.Line("/// <summary>Every layer with its shapes, weights and costs.</summary>");
        writer.Line("public static global::Autoencoders.Architecture Architecture { get; } = global::Autoencoders.Models.ModelChecker.Check(");
        writer.Indent(() =>
        {
            writer.Line("new global::Autoencoders.Models.ModelSpec(");
            writer.Indent(() =>
            {
                writer.Line(Literal.Text(spec.Name) + (spec.Declarations.Count == 0 ? "));" : ","));
                for (int i = 0; i < spec.Declarations.Count; i++)
                    writer.Line(Literal.Of(spec.Declarations[i]) + (i == spec.Declarations.Count - 1 ? "));" : ","));
            });
        });
    }
}
