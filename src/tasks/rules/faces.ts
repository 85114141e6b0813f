/** Rules as a person names them → the ids that findings bear: the face that was named, or the one that a former id has now. */
import { findRule } from '../../assess/settings.js';

export const facesOf = (ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const rule = findRule(id);
    return 'mirror' in rule && rule.mirror === id ? id : rule.id;
  });
