using System.CommandLine;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary>The options that say which data set is meant.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> _data = new("--data") { Description = "The data set; the embedded digits by default.", DefaultValueFactory = static _ => DataSource.Embedded };
    private readonly Option<string?> _directory = new("--data-dir") { Description = "Where the data set's files are; a cache or a download otherwise." };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _data.AcceptOnlyFromAmong(DataSource.Names);
        command.Options.Add(_data);
        command.Options.Add(_directory);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_directory) is not null && result.GetResult(_data)?.Tokens is null or [] or [{ Value: DataSource.Embedded }])
                result.AddError("--data-dir is for data sets in files, and the digits are embedded; say with --data which data set is meant.");
        });
    }

    public string Name(ParseResult result) => result.GetRequiredValue(_data);

    public Dataset Load(ParseResult result, CancellationToken cancellation) => DataSource.Load(Name(result), result.GetValue(_directory), cancellation);
}
