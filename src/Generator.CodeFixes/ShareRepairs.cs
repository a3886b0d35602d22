using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Autoencoders.Generator.CodeFixes;

/// <summary>A shared layer that is given another shape than at first.</summary>
internal static class ShareRepairs
{
    public static IEnumerable<Repair> Of(Mistake mistake)
    {
        if (mistake.Declaration.Find("layer")?.Value is not string name || mistake.Architecture.Nodes.FirstOrDefault(node => node.Label == name && node.Declaration < mistake.Issue.Declaration) is not { } shared)
            yield break;
        AttributeSyntax line = mistake.Line;
        AttributeSyntax first = mistake.LineOf(shared);
        if (Lines.Same(first) is { } same)
            yield return new Repair($"Write Padding.Same on '{name}'", "Padding", same);
        if (shared.Inputs.Count > 0 && mistake.Architecture.Nodes[shared.Inputs[0]] is { OutputShape: { } wanted } source)
        {
            // What From names enters the line in front instead.
            string from = LineEdits.Named(line, "From") is { } read ? $", From = {read.Expression})" : ")";
            string rest = LineEdits.Without(line, "From");
            foreach (string layer in new[] { Lines.Channels(wanted.Sizes), $"CropLike(\"{source.Label}\")", $"PadLike(\"{source.Label}\")" }.OfType<string>())
                yield return new Repair($"Insert {layer} in front", "Insert " + layer.Split('(')[0], LineEdits.Replace(line, layer.Substring(0, layer.Length - 1) + from + ", " + rest));
        }

        // The same line without its name; what Share says by name stays.
        string own = LineEdits.Without(first, "Name");
        string[] kept = line.ArgumentList!.Arguments.Where(static argument => argument.NameEquals is not null).Select(static argument => argument.ToString()).ToArray();
        if (kept.Length > 0)
            own = own.EndsWith(")", System.StringComparison.Ordinal) ? own.Substring(0, own.Length - 1) + ", " + string.Join(", ", kept) + ")" : own + "(" + string.Join(", ", kept) + ")";
        yield return new Repair("Write a layer of its own", "Own", LineEdits.Replace(line, own));
    }
}
