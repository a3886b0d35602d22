using Autoencoders.Models;

namespace Autoencoders.Dsl.Tests;

/// <summary>Short ways to write a model's lines as the parser would hand them over.</summary>
internal static class Specs
{
    public static Declaration Input(params int[] sizes) => new("Input", Sizes(sizes));

    public static Declaration Dense(int units, params Argument[] more) => Line("Dense", [new Argument("units", units), .. more]);

    public static Declaration Line(string kind, params Argument[] arguments) => new(kind, arguments);

    public static Declaration Code { get; } = new("Code");

    public static Argument Sizes(params int[] sizes) => new("sizes", new EquatableArray<int>(sizes));

    public static Argument Name(string name) => new("Name", name);

    public static Argument From(string name) => new("From", name);

    public static Argument With(string name, object? value) => new(name, value);

    public static Architecture Check(params Declaration[] lines) => ModelChecker.Check(new ModelSpec("Simple", [new Declaration("Model"), .. lines]));

    /// <summary>The one issue of a model that has exactly one.</summary>
    public static Issue Refused(params Declaration[] lines) => Assert.Single(Check(lines).Issues);

    /// <summary>A layer of a model without issues: the last one.</summary>
    public static LayerNode Accepted(params Declaration[] lines)
    {
        Architecture architecture = Check(lines);
        Assert.Empty(architecture.Issues);
        Assert.True(architecture.IsSound);
        return architecture.Nodes[^1];
    }

    /// <summary>Checks id, line (0 is <c>[Model]</c>) and argument of an issue.</summary>
    public static Issue At(this Issue issue, string id, int line, string? argument)
    {
        Assert.Equal((id, line, argument), (issue.Id, issue.Declaration, issue.Argument));
        return issue;
    }
}
