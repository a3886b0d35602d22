using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.DrawDiagrams;

/// <summary>Models that are hard to draw.</summary>
internal static class Odd
{
    // Words that mean something to Mermaid or Graphviz.
    private static readonly string[] Reserved = ["end", "graph", "subgraph", "style", "class", "click", "default", "digraph", "node", "edge", "strict", "o", "x", "call", "href", "flowchart"];

    /// <summary>A U-Net.</summary>
    /// <param name="depth">How often it halves.</param>
    /// <param name="width">How many convolutions each level has.</param>
    public static Architecture DeepUNet(int depth, int width)
    {
        int side = 1 << depth;
        var lines = new List<Declaration> { new("Input", new Argument("sizes", new EquatableArray<int>([side, side, 1]))) };
        for (int level = 0; level < depth; level++)
        {
            lines.AddRange(Enumerable.Range(0, width).Select(at => Convolution(8 << level, at == width - 1 ? "skip" + level : null)));
            lines.Add(new Declaration("MaxPooling2D", new Argument("poolSize", 2)));
        }

        lines.Add(Convolution(8 << depth, null));
        for (int level = depth - 1; level >= 0; level--)
        {
            lines.Add(new Declaration("UpSampling2D", new Argument("size", 2)));
            lines.Add(new Declaration("Concatenate", new Argument("layers", new EquatableArray<string>(["skip" + level]))));
            lines.AddRange(Enumerable.Range(0, width).Select(_ => Convolution(8 << level, null)));
        }

        lines.Add(Convolution(1, null));
        return ModelChecker.Check(new ModelSpec("DeepUNet", [new Declaration("Model"), .. lines]));
    }

    /// <summary>A model whose last convolution does not fit, and one layer of which nothing reads.</summary>
    public static Architecture Broken() => ModelChecker.Check(new ModelSpec(
        "Broken",
        new Declaration("Model"),
        new Declaration("Input", new Argument("sizes", new EquatableArray<int>([28, 28, 1]))),
        Convolution(8, "first"),
        new Declaration("Dense", new Argument("units", 4), new Argument("Name", "unread")),
        new Declaration("MaxPooling2D", new Argument("poolSize", 9), new Argument("From", "first")),
        new Declaration("Conv2D", new Argument("filters", 8), new Argument("kernel", 5)),
        new Declaration("Flatten")));

    /// <summary>A model whose layers are called by words of the languages in which it is drawn.</summary>
    public static Architecture Words() => ModelChecker.Check(new ModelSpec(
        "Words",
        [new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([8]))), .. Reserved.Select(static name => new Declaration("Dense", new Argument("units", 8), new Argument("Name", name)))]));

    private static Declaration Convolution(int filters, string? name)
    {
        Argument[] arguments = [new("filters", filters), new("kernel", 3), new("activation", Activation.Relu), new("padding", Padding.Same)];
        return new Declaration("Conv2D", name is null ? arguments : [.. arguments, new Argument("Name", name)]);
    }
}
