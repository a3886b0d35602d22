using System;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Checkpoints;

namespace Autoencoders.Reports;

/// <summary>The accepted snapshot of one test, and the received one beside it.</summary>
/// <param name="path">The path without <c>.verified.txt</c>.</param>
/// <param name="format">What the files look like.</param>
internal sealed class SnapshotFile(string path, SnapshotFormat format)
{
    private string Extension => format == SnapshotFormat.Json ? ".json" : ".txt";

    private string Verified => path + ".verified" + Extension;

    private string Received => path + ".received" + Extension;

    public void Match(Architecture architecture, bool isAccepted, bool isRefusedHere)
    {
        string now = Write(architecture);
        string? before = ReadVerified();
        if (before is not null && Plain(before) == Plain(now))
        {
            DeleteReceived();
            return;
        }

        ArchitectureDifference? difference = null;
        ArchitectureDocumentException? damage = null;
        try
        {
            difference = before is null ? null : ArchitectureDifference.Between(ArchitectureJson.Read(Json(before)), ArchitectureDocument.Of(architecture));
        }
        catch (ArchitectureDocumentException failure)
        {
            damage = failure;
        }

        if (isAccepted)
        {
            WriteFile(Verified, now);
            DeleteReceived();
            return;
        }

        // Another place of a line is no other model. A table that says something else than the document would be believed.
        bool isSame = difference is { IsEmpty: true };
        if (isSame && Table(before!) == Table(now))
        {
            DeleteReceived();
            return;
        }

        string what = before is null ? $"{architecture.Name} has no accepted snapshot: there is no {Verified}."
            : damage is not null ? $"{Verified} holds no architecture that can be read, so {architecture.Name} cannot be compared. {damage.Message}"
            : isSame ? $"{architecture.Name} is as in {Path.GetFileName(Verified)}, but the table there is not its table."
            : $"{architecture.Name} is not as in {Path.GetFileName(Verified)}.\n{difference!.ToText()}";
        throw Failure(what, now, isRefusedHere, difference, damage);
    }

    private ArchitectureSnapshotException Failure(string what, string now, bool isRefusedHere, ArchitectureDifference? difference, Exception? cause)
    {
        string? received = Received;
        string rest = $"The model of now is in {Received}.";
        try
        {
            WriteFile(Received, now);
        }
        catch (IOException failure)
        {
            (received, rest) = (null, failure.Message);
        }

        string advice = $"To accept it, rename that file to {Path.GetFileName(Verified)}, or run the test with {ArchitectureSnapshot.UpdateVariable}=1"
            + (isRefusedHere ? ", which does nothing here because CI is set." : ".");
        return new ArchitectureSnapshotException($"{what}\n{rest}\n{advice}", Verified, received, difference, cause);
    }

    private string Write(Architecture architecture)
    {
        string json = ArchitectureJson.Write(architecture);
        return (format == SnapshotFormat.Json ? json : architecture + "\n\n" + json) + "\n";
    }

    // In a text the document starts at the one line that is a brace.
    private string Json(string text)
    {
        string plain = Plain(text);
        int start = format == SnapshotFormat.Json || plain.StartsWith("{\n", StringComparison.Ordinal) ? 0 : plain.IndexOf("\n{\n", StringComparison.Ordinal);
        return start < 0 ? throw new ArchitectureDocumentException("There is no line that starts the document of an architecture, '{'.") : plain[start..];
    }

    private string Table(string text)
    {
        string plain = Plain(text);
        return plain[..^Json(plain).Length].TrimEnd();
    }

    private string? ReadVerified()
    {
        try
        {
            return File.Exists(Verified) ? File.ReadAllText(Verified) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArchitectureSnapshotException($"{Verified} cannot be read: {failure.Message}", Verified, null, null, failure);
        }
    }

    // Editors and version control change what stands at the ends of lines and files.
    private static string Plain(string text) => string.Join("\n", text.Trim('\uFEFF').Split('\n').Select(static line => line.TrimEnd())).Trim('\n');

    private static void WriteFile(string path, string text) => AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private void DeleteReceived()
    {
        try
        {
            File.Delete(Received);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file that is left over is passed over by the next comparison, too.
        }
    }
}
