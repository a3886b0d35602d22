using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>What a layer reads besides the current tensor, under a name for each: a state, a context, a mask, a variance, a size.</summary>
internal static class ArgumentRepairs
{
    public static IEnumerable<Repair> Of(Mistake mistake) => mistake.Declaration.Kind switch
    {
        "MultiHeadAttention" => Attention(mistake),
        "Sampling" => Sampling(mistake),
        "MaxUnpooling2D" => [new Repair("Use UpSampling2D(2)", "Use", LineEdits.Replace(mistake.Line, "UpSampling2D(2)"))],
        var kind when Lines.IsRecurrent(kind) => State(mistake),
        var kind when kind.EndsWith("Transpose", System.StringComparison.Ordinal) => OutputLike(mistake),
        _ => LineEdits.Named(mistake.Line, "OutputShape") is { } width ? [Repair.Remove(width)] : [],
    };

    private static IEnumerable<Repair> Attention(Mistake mistake)
    {
        if (LineEdits.Named(mistake.Line, "OutputShape") is { } width)
            yield return Repair.Remove(width);
        if (mistake.Argument is not { } argument || mistake.Issue.Argument is not { } name || mistake.Named(name) is not { OutputShape: { } shape } named)
            yield break;

        // A vector as a sequence of one step, under another name.
        if (shape.Rank == 1 && mistake.Before is { } query && LineEdits.Named(mistake.Line, "From") is not null)
        {
            string steps = mistake.Free(named.Name + "_steps");
            string attention = LineEdits.Text(mistake.Line, LineEdits.Replace(argument.Expression, Repair.Quoted(steps)));
            yield return new Repair($"Make '{named.Name}' a sequence of one step", "Steps", LineEdits.Replace(mistake.Line, $"Reshape(1, {Repairs.Text(shape)}, From = \"{named.Name}\", Name = \"{steps}\"), {attention}"));
        }

        if (name == "Mask" && named.IsInput && mistake.Entering is { Rank: 2 } sequence)
            yield return new Repair($"Write {Repairs.Text(sequence[0])} for '{named.Name}'", "Mask", LineEdits.Values(mistake.LineOf(named), Repairs.Text(sequence[0])));
    }

    private static IEnumerable<Repair> Sampling(Mistake mistake)
    {
        if (mistake.Named("Mean") is not { Inputs.Count: > 0, OutputShape: { } size } mean)
            yield break;
        if (mistake.Named("LogVariance") is { Kind: "Dense" } variance && LineEdits.First(mistake.LineOf(variance)) is { } units)
            yield return new Repair($"Give '{variance.Name}' {Repairs.Text(size.Last)} units", "Units", LineEdits.Replace(units.Expression, Repairs.Text(size.Last)));
        if (LineEdits.Named(mistake.Line, "LogVariance") is not null)
            yield break;

        // As the mean is made, from what it is made of.
        AttributeSyntax line = mistake.LineOf(mean);
        string source = mistake.Architecture.Nodes[mean.Inputs[0]].Label;
        string name = mistake.Free("log_variance");
        string copy = LineEdits.Named(line, "Name") is { } written ? LineEdits.Text(line, LineEdits.Replace(written.Expression, Repair.Quoted(name))) : LineEdits.Text(line, LineEdits.Add(line, $"Name = \"{name}\""));
        if (LineEdits.Named(line, "From") is null)
            copy = copy.Substring(0, copy.Length - 1) + $", From = \"{source}\")";
        yield return new Repair($"Add '{name}' beside '{mean.Name}'", "LogVariance", LineEdits.After(line, copy), LineEdits.Add(mistake.Line, $"LogVariance = \"{name}\""));
    }

    private static IEnumerable<Repair> State(Mistake mistake)
    {
        if (mistake.Argument is not { } argument || mistake.Issue.Argument is not { } name || mistake.Named(name) is not { OutputShape: { } start })
            yield break;
        if (name == "InitialCellState" && LineEdits.Named(mistake.Line, "InitialState") is null)
            yield return new Repair($"Give InitialState = {argument.Expression}, too", "InitialState", LineEdits.Add(mistake.Line, $"InitialState = {argument.Expression}"));
        if (start.Rank != 1 || LineEdits.First(mistake.Line) is not { } number)
            yield break;
        foreach (int units in new[] { start.Last, start.Last / 2 })
            yield return new Repair($"Give it {Repairs.Text(units)} units", "Units", LineEdits.Replace(number.Expression, Repairs.Text(units)));
    }

    // Steps that reach the size, the size from elsewhere, or none.
    private static IEnumerable<Repair> OutputLike(Mistake mistake)
    {
        if (mistake.Issue.Argument != "OutputLike" || LineEdits.Named(mistake.Line, "OutputLike") is not { } like || mistake.Named("OutputLike") is not { } named)
            yield break;
        if (mistake.Entering is { Rank: > 1 } given && named.OutputShape is { } wanted && wanted.Rank == given.Rank && wanted[0] > given[0] && LineEdits.Named(mistake.Line, "Strides") is { } strides)
            yield return Repair.Write(strides, Repairs.Text((wanted[0] + given[0] - 1) / given[0]), "Strides");
        yield return new Repair($"Put ResizeLike(\"{named.Name}\") behind it", "ResizeLike", LineEdits.Remove(like), LineEdits.After(mistake.Line, $"ResizeLike(\"{named.Name}\")"));
        yield return Repair.Remove(like);
        if (named.IsInput && mistake.Architecture.Nodes.All(node => node.Declaration == mistake.Issue.Declaration || !node.Inputs.Any(read => mistake.Architecture.Nodes[read] == named)))
            yield return new Repair($"Remove {like} and the input", "RemoveBoth", LineEdits.Remove(like), LineEdits.Remove(mistake.LineOf(named)));
    }
}
