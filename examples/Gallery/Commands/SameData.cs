namespace Autoencoders.Gallery.Commands;

/// <summary>Refuses to go on with a training on another data set, which may well have as many samples.</summary>
internal sealed class SameData(string data) : Callback
{
    private const string Key = "data";

    public override void Save(TrainingState state) => state.SetText(Key, data);

    public override void Load(TrainingState state)
    {
        if (state.Text(Key) is var kept && kept != data)
            throw new CheckpointException(state.Source, $"it is of a training with --data {kept}, this one has --data {data}.");
    }
}
