using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Autoencoders.Tool.Assemblies;
using Autoencoders.Tool.Formats;
using Autoencoders.Tool.Terminal;

namespace Autoencoders.Tool.Commands;

/// <summary><c>autoencoders diff</c>: what changed in the models from one build to another.</summary>
internal static class DiffCommand
{
    public static Command Create(Registry registry)
    {
        Argument<string> before = AssemblyArgument.Create("old", "The assembly as it was");
        Argument<string> after = AssemblyArgument.Create("new", "The assembly as it is");
        var model = new Option<string?>("--model") { Description = "The one model to compare; all by default.", HelpName = "name" };
        Option<string> format = FormatOption.Create(registry.Differences);
        Option<string?> file = OutOption.Create();
        Option<string?> color = ColorOption.Create();
        var fail = new Option<bool>("--fail-on-change") { Description = $"End with exit code {ExitCode.Changed} where models differ." };
        var command = new Command("diff", "Say what changed in the models from one assembly to another.") { before, after, model, format, fail, file, color };
        command.SetAction(result =>
        {
            Format<Func<Architecture, Architecture, string?>> chosen = result.Format(format, registry.Differences);
            IReadOnlyList<SpecifiedModel> old = AssemblyModels.Read(result.GetRequiredValue(before));
            IReadOnlyList<SpecifiedModel> @new = AssemblyModels.Read(result.GetRequiredValue(after));
            string[] changes = [.. result.GetValue(model) is { } name
                ? Changes(ModelChoice.Find(old, name), ModelChoice.Find(@new, name), chosen.Write)
                : Changes(old, @new, chosen.Write)];
            result.Write(file, changes.Length == 0 ? "No model changed." : string.Join("\n", changes.Select(static change => change.EndsWith('\n') ? change : change + "\n")), color, chosen.Look);
            return changes.Length > 0 && result.GetValue(fail) ? ExitCode.Changed : ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<string> Changes(IReadOnlyList<SpecifiedModel> old, IReadOnlyList<SpecifiedModel> @new, Func<Architecture, Architecture, string?> compare)
    {
        foreach (string name in old.Concat(@new).Select(static model => model.FullName).Distinct().Order(StringComparer.Ordinal))
        {
            SpecifiedModel? before = old.FirstOrDefault(model => model.FullName == name);
            SpecifiedModel? after = @new.FirstOrDefault(model => model.FullName == name);
            if (after is null)
                yield return $"{name} is gone.";
            else if (before is null)
                yield return $"{name} is new: {Line(after)}.";
            else
                foreach (string change in Changes(before, after, compare))
                    yield return change;
        }
    }

    private static IEnumerable<string> Changes(SpecifiedModel before, SpecifiedModel after, Func<Architecture, Architecture, string?> compare)
    {
        if (before.Text != after.Text && compare(before.Architecture(), after.Architecture()) is { Length: > 0 } change)
            yield return $"{after.FullName}:\n{change}";
    }

    private static string Line(SpecifiedModel model) => ModelLine.Flow(model.Architecture()) + ", " + ModelLine.Parameters(model.Architecture());
}
