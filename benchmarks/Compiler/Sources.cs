using System.Globalization;
using System.Text;

namespace Autoencoders.Benchmarks.Compiler;

/// <summary>The files of a project with models.</summary>
internal static class Sources
{
    // Like a model that is written by hand: few arguments, some of them named, one line a layer.
    private static readonly string[] Layers =
    [
        "[Dense({0}, Activation.Relu)]",
        "[BatchNormalization]",
        "[Dropout(0.1f)]",
        "[Dense({0}, Activation.Elu, KernelL2 = 1e-4f)]",
    ];

    /// <summary>The class of a model.</summary>
    public static string Name(int model) => "Net" + Text(model);

    /// <summary>A model that gives back what it takes, with its code in the middle.</summary>
    /// <param name="model">Its number.</param>
    /// <param name="layers">How many layers it has.</param>
    /// <param name="units">The width of the layer in its middle, which an edit changes.</param>
    /// <param name="comment">What a comment behind that layer says; none where it is null.</param>
    public static string Model(int model, int layers, int units = 16, string? comment = null)
    {
        var text = new StringBuilder("using Autoencoders;\n\nnamespace Shop;\n\n/// <summary>A model.</summary>\n[Model]\n[Input(64)]\n");
        int middle = layers / 2;
        for (int layer = 0; layer < layers; layer++)
        {
            if (layer == layers - 1)
                text.Append("[Dense(64)]\n");
            else if (layer == middle)
                text.Append("[Dense(" + Text(units) + ")]" + (comment is null ? "" : " // " + comment) + "\n[Code]\n");
            else
                text.Append(Layers[layer % Layers.Length].Replace("{0}", Text(32 + layer % 7), System.StringComparison.Ordinal)).Append('\n');
        }

        return text.Append("public partial class " + Name(model) + ";\n").ToString();
    }

    /// <summary>A file without a model, which uses one.</summary>
    /// <param name="edit">A number in it that an edit changes.</param>
    public static string Other(int edit) => $$"""
        using Autoencoders;

        namespace Shop;

        internal static class Other
        {
            public static int Edit => {{Text(edit)}};

            public static Samples Use(byte[] data) => new Net0().Predict(Samples.FromBytes(data, new Shape(64)));
        }

        """;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
