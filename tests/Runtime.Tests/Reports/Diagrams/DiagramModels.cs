using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Reports.Diagrams;

/// <summary>Models to draw.</summary>
internal static class DiagramModels
{
    private static readonly ModelSpec Residual = new("Residual", new Declaration("Block"), Dense(8, "in"), Dense(8, null), Add("in"));

    private static readonly ModelSpec ShortResidual = new("Residual", new Declaration("Block"), Dense(8, "in"), Add("in"));

    public static Architecture UNet() => Check(
        "UNetDenoiser",
        Line("Input", ("sizes", Sizes(28, 28, 1))),
        Convolution(16, Activation.Relu, "skip28"), Line("MaxPooling2D", ("poolSize", 2)),
        Convolution(32, Activation.Relu, "skip14"), Line("MaxPooling2D", ("poolSize", 2)),
        Convolution(64, Activation.Relu, null),
        Line("UpSampling2D", ("size", 2)), Concatenate("skip14"), Convolution(32, Activation.Relu, null),
        Line("UpSampling2D", ("size", 2)), Concatenate("skip28"), Convolution(16, Activation.Relu, null),
        Convolution(1, Activation.Sigmoid, null));

    /// <summary>The same with a wider first layer, and without the skip further in.</summary>
    public static Architecture ShallowUNet() => Check(
        "UNetDenoiser",
        Line("Input", ("sizes", Sizes(28, 28, 1))),
        Convolution(24, Activation.Relu, "skip28"), Line("MaxPooling2D", ("poolSize", 2)),
        Convolution(32, Activation.Relu, "skip14"), Line("MaxPooling2D", ("poolSize", 2)),
        Convolution(64, Activation.Relu, null),
        Line("UpSampling2D", ("size", 2)), Convolution(32, Activation.Relu, null),
        Line("UpSampling2D", ("size", 2)), Concatenate("skip28"), Convolution(16, Activation.Relu, null),
        Convolution(1, Activation.Sigmoid, null));

    public static Architecture Variational() => Check(
        "Variational",
        Line("Input", ("sizes", Sizes(64))),
        Dense(32, "hidden"), Dense(2, "mean", "hidden"), Dense(2, "logVariance", "hidden"),
        Line("Sampling", ("Mean", "mean"), ("LogVariance", "logVariance")), new Declaration("Code"),
        Dense(64, null));

    public static Architecture Blocks(int repeat) => Blocks(Residual, repeat);

    /// <summary>The same blocks with a layer less.</summary>
    public static Architecture ShortBlocks(int repeat) => Blocks(ShortResidual, repeat);

    /// <summary>A layer that is called twice, and one whose output nobody reads.</summary>
    public static Architecture SharedAndDead() => Check(
        "SharedAndDead",
        Line("Input", ("sizes", Sizes(8))), Line("Input", ("sizes", Sizes(8)), ("Name", "other")),
        Dense(8, "tower", "input_1"), Line("Share", ("layer", "tower"), ("From", "other")), Add("tower"),
        Dense(8, "unused"), Dense(8, "last", "add"));

    /// <summary>A block that is called twice.</summary>
    public static Architecture SharedBlock() => Check(
        "SharedBlock",
        Line("Input", ("sizes", Sizes(8))),
        Line("Use", ("type", "Residual"), ("block", Residual), ("Name", "tower")), Dense(8, "between"), Line("Share", ("layer", "tower"), ("Name", "again")));

    public static Architecture Broken() => Check("Broken", Line("Input", ("sizes", Sizes(8))), Dense(4, "first"), Dense(0, "second"));

    /// <summary>Dense layers, each of which reads the one before or an earlier one, with joins here and there.</summary>
    public static Architecture Random(int seed)
    {
        var random = new Random(seed);
        int layers = random.Next(2, 40);
        var lines = new List<Declaration> { Line("Input", ("sizes", Sizes(4))), Dense(4, "layer0") };
        for (int at = 1; at < layers; at++)
        {
            string name = "layer" + at;
            if (random.Next(3) == 0)
                lines.Add(Line("Add", ("layers", new EquatableArray<string>(["layer" + random.Next(at)])), ("Name", name)));
            else
                lines.Add(Dense(4, name, random.Next(3) == 0 ? "layer" + random.Next(at) : null));
        }

        return Check("Random", [.. lines]);
    }

    public static Architecture Chain(int layers, string name) => Check("Chain", [Line("Input", ("sizes", Sizes(4))), .. Enumerable.Range(0, layers).Select(at => Dense(4, name + at))]);

    private static Architecture Blocks(ModelSpec block, int repeat) => Check(
        "Blocks",
        Line("Input", ("sizes", Sizes(8))),
        Line("Use", ("type", "Residual"), ("block", block), ("Repeat", repeat)),
        Dense(8, "last"));

    private static Architecture Check(string name, params Declaration[] lines) => ModelChecker.Check(new ModelSpec(name, [new Declaration("Model"), .. lines]));

    private static Declaration Line(string kind, params (string Name, object Value)[] arguments) => new(kind, [.. arguments.Select(static argument => new Argument(argument.Name, argument.Value))]);

    private static Declaration Dense(int units, string? name, string? from = null) =>
        Line("Dense", [("units", units), .. name is null ? ((string, object)[])[] : [("Name", name)], .. from is null ? ((string, object)[])[] : [("From", from)]]);

    private static Declaration Convolution(int filters, Activation activation, string? name) =>
        Line("Conv2D", [("filters", filters), ("kernel", 3), ("activation", activation), ("padding", Padding.Same), .. name is null ? ((string, object)[])[] : [("Name", name)]]);

    private static Declaration Concatenate(string layer) => Line("Concatenate", ("layers", new EquatableArray<string>([layer])));

    private static Declaration Add(string layer) => Line("Add", ("layers", new EquatableArray<string>([layer])));

    private static EquatableArray<int> Sizes(params int[] sizes) => new(sizes);
}
